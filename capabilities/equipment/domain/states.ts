import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** @source enforcement.md 3.5, ledger fields */
export const deviceStates = {
  'in-use': { zh: '在用', en: 'In use' },
  repair: { zh: '维修', en: 'In repair' },
  scrapped: { zh: '报废', en: 'Scrapped' },
} as const satisfies CodeList
export type DeviceState = keyof typeof deviceStates

export const deviceMoveNames = {
  repair: { zh: '送修', en: 'Send to repair' },
  return: { zh: '修好启用', en: 'Back in use' },
  scrap: { zh: '报废', en: 'Scrap' },
} as const satisfies CodeList
export type DeviceMove = keyof typeof deviceMoveNames

/** What is scrapped stays in the ledger and comes back never. */
export const deviceMoves = {
  'in-use': { repair: 'repair', scrap: 'scrapped' },
  repair: { return: 'in-use', scrap: 'scrapped' },
  scrapped: {},
} as const satisfies Moves<DeviceState, DeviceMove>

export const planStates = {
  draft: { zh: '拟定中', en: 'Being drawn up' },
  adopted: { zh: '已批准', en: 'Adopted' },
  closed: { zh: '已结束', en: 'Closed' },
} as const satisfies CodeList
export type PlanState = keyof typeof planStates

export type PlanMove = 'allocate' | 'adopt' | 'reopen' | 'receive' | 'close'

/** Numbers are changed in the draft alone; devices come only under what was adopted. */
export const planMoves = {
  draft: { allocate: 'draft', adopt: 'adopted', close: 'closed' },
  adopted: { receive: 'adopted', reopen: 'draft', close: 'closed' },
  closed: {},
} as const satisfies Moves<PlanState, PlanMove>
