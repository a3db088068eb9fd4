import type { CodeList } from '#kernel/codes/index.ts'

export const uploadStates = {
  receiving: { zh: '上传中', en: 'On its way' },
  arrived: { zh: '已收到，正在核验', en: 'Here, being checked' },
  'taken-in': { zh: '已入库', en: 'Taken in' },
  refused: { zh: '未能入库', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  abandoned: { zh: '长时间未续传，已清理', en: 'Given up' },
} as const satisfies CodeList
export type UploadState = keyof typeof uploadStates

/** Why a file that arrived does not become a recording, in words for who sent it. */
export const uploadRefusals = {
  'not-media': {
    zh: '文件内容不是录像、录音或者照片，没有保存。',
    en: 'The content is no video, sound or photograph; it was not kept.',
  },
  broken: {
    zh: '文件不完整，无法播放。请从执法记录仪重新导出后再上传。',
    en: 'The file is not complete and cannot be played. Export it from the camera again.',
  },
  'digest-differs': {
    zh: '收到的内容与采集时计算的校验值不一致，没有保存。请重新上传。',
    en: 'What arrived is not what was measured when it was recorded; it was not kept. Send it again.',
  },
  'wrong-size': {
    zh: '收到的大小与登记的不一致，没有保存。请重新上传。',
    en: 'What arrived has another size than was announced; it was not kept. Send it again.',
  },
} as const satisfies CodeList
export type UploadRefusal = keyof typeof uploadRefusals
