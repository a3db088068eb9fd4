import type { CodeList } from '#kernel/codes/index.ts'

/** A locked account keeps its roles and opens again; a closed one has lost them for good. */
export const accountStates = {
  active: { zh: '正常', en: 'Active' },
  locked: { zh: '已锁定', en: 'Locked' },
  closed: { zh: '已停用', en: 'Closed' },
} as const satisfies CodeList

export type AccountState = keyof typeof accountStates
