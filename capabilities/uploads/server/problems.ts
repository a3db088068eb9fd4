import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const uploadProblems = {
  'uploads.no-such-officer': {
    status: 422,
    zh: '该部门没有这名执法人员。',
    en: 'The department has no such officer.',
  },
  'uploads.wrong-time': {
    status: 422,
    zh: '录制时间不对：结束不能早于开始，也不能晚于现在。',
    en: 'The times are not possible: it cannot end before it begins, nor after now.',
  },
  'uploads.empty': {
    status: 422,
    zh: '文件是空的，没有内容。请从执法记录仪重新导出后再选。',
    en: 'The file is empty. Export it from the camera again and choose that one.',
  },
  'uploads.too-large': {
    status: 413,
    zh: '文件太大：单个文件不能超过 {limit} GB。请分段上传。',
    en: 'The file is too large: one file may have {limit} GB. Send it in several.',
  },
  'uploads.disk-full': {
    status: 507,
    zh: '服务器存储空间不足，暂时不能上传。文件请保留在执法记录仪里，并告诉管理员；其他工作不受影响。',
    en: 'The server has no room for uploads now. Keep the file on the camera and tell an administrator; all other work goes on.',
  },
  'uploads.busy': {
    status: 423,
    zh: '这个文件正由另一条线路上传，请稍后再试。',
    en: 'This file is coming in on another line; try again in a moment.',
  },
  'uploads.other-place': {
    status: 409,
    zh: '续传位置与服务器已收到的不一致，请重新查询后继续。',
    en: 'The server has another amount of this file than the sender believes; ask again and go on from there.',
  },
  'uploads.no-longer-open': {
    status: 410,
    zh: '这个文件已经撤回，或者无人续传已被清理。',
    en: 'This file was given up.',
  },
  'uploads.other-protocol': {
    status: 412,
    zh: '上传程序使用的续传协议版本不受支持。',
    en: 'The sender speaks another version of the upload protocol.',
  },
  'uploads.not-open': {
    status: 409,
    zh: '这个文件已经收完，或者已经撤回。',
    en: 'This file has arrived whole, or was given up.',
  },
} as const satisfies ProblemKinds
