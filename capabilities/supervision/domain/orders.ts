import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** The milder and the graver word to a unit; the second may follow the first on the same matter. */
export const orderKinds = {
  reminder: { zh: '催办', en: 'Reminder' },
  'supervision-order': { zh: '督办', en: 'Supervision order' },
} as const satisfies CodeList
export type OrderKind = keyof typeof orderKinds

/**
 * Why a unit is supervised.
 * @source disputes.md 5.4 (应受理未受理, 应办理未办理, 不依法办理 [W12]; still unhandled after supervision [P10]) and
 *   2.11 (dissatisfied [P10 27])
 */
export const orderTriggers = {
  'not-accepted': { zh: '应受理未受理', en: 'Not accepted though it should be' },
  'not-handled': { zh: '应办理未办理', en: 'Not handled though it should be' },
  'not-lawful': { zh: '不依法办理', en: 'Not handled according to law' },
  unanswered: { zh: '催办、督办后逾期不答复', en: 'An order was not answered in time' },
  dissatisfied: { zh: '回访不满意', en: 'Dissatisfied at the follow-up' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies CodeList
export type OrderTrigger = keyof typeof orderTriggers

export const orderStates = {
  issued: { zh: '待答复', en: 'Waits for a reply' },
  replied: { zh: '已答复，待审核', en: 'Replied, to be judged' },
  reopened: { zh: '答复不到位，重新办理', en: 'Not enough, reply again' },
  accepted: { zh: '已认可，办结', en: 'Accepted' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  raised: { zh: '已转为督办', en: 'Became a supervision order' },
} as const satisfies CodeList
export type OrderState = keyof typeof orderStates

export type OrderMove = 'reply' | 'accept' | 'reopen' | 'withdraw' | 'raise'

/** The unit replies; who supervises judges, withdraws, or raises a reminder to an order. @source issue 4, supervision */
export const orderMoves = {
  issued: { reply: 'replied', withdraw: 'withdrawn', raise: 'raised' },
  replied: { accept: 'accepted', reopen: 'reopened', withdraw: 'withdrawn', raise: 'raised' },
  reopened: { reply: 'replied', withdraw: 'withdrawn', raise: 'raised' },
  accepted: {},
  withdrawn: {},
  raised: {},
} as const satisfies Moves<OrderState, OrderMove>

/** The unit's turn. */
export const waitingStates: readonly OrderState[] = ['issued', 'reopened']
export const openStates: readonly OrderState[] = [...waitingStates, 'replied']

/** What a new order does to the one that is open: nothing is there, a reminder is raised, anything else stands against it. */
export function openOrderYields(open: OrderKind | undefined, kind: OrderKind): 'free' | 'raise' | 'stands' {
  if (open === undefined) return 'free'
  return open === 'reminder' && kind === 'supervision-order' ? 'raise' : 'stands'
}
