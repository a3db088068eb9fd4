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
  'uploads.not-open': {
    status: 409,
    zh: '这个文件已经收完，或者已经撤回。',
    en: 'This file has arrived whole, or was given up.',
  },
} as const satisfies ProblemKinds
