import type { CodeList } from '#kernel/codes/index.ts'

export const clientStates = {
  active: { zh: '使用中', en: 'In use' },
  revoked: { zh: '已注销', en: 'Revoked' },
} as const satisfies CodeList
export type ClientState = keyof typeof clientStates
