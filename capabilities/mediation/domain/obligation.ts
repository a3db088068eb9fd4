import type { PerformanceState } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** What is kept of an obligation; whether an open one is due is a question of the day. */
export const performances = {
  open: { zh: '待履行', en: 'To be performed' },
  partial: { zh: '部分履行', en: 'Partly performed' },
  performed: { zh: '已履行', en: 'Performed' },
  'to-court': { zh: '转入司法程序', en: 'Taken to court' },
  waived: { zh: '权利人放弃', en: 'Waived by the creditor' },
  replaced: { zh: '由新协议替代', en: 'Replaced by a new agreement' },
} as const

export type Performance = keyof typeof performances
/** `replace` is no act of a person: a new agreement on the same matter takes the place of what was not performed. */
export type PerformanceMove = 'perform' | 'perform-partly' | 'take-to-court' | 'waive' | 'replace'

export const performanceMoves = {
  open: {
    perform: 'performed',
    'perform-partly': 'partial',
    'take-to-court': 'to-court',
    waive: 'waived',
    replace: 'replaced',
  },
  partial: {
    perform: 'performed',
    'perform-partly': 'partial',
    'take-to-court': 'to-court',
    waive: 'waived',
    replace: 'replaced',
  },
  performed: {},
  'to-court': {},
  waived: {},
  replaced: {},
} as const satisfies Moves<Performance, PerformanceMove>

/** As statistics and screens name it: open and in time is not yet due, open and late is not performed. */
export function performanceOn(kept: Performance, dueOn: LegalDate, today: LegalDate): PerformanceState {
  if (kept !== 'open') return kept
  return today > dueOn ? 'unperformed' : 'not-due'
}

export function isSettled(kept: Performance): boolean {
  return kept !== 'open' && kept !== 'partial'
}

/** What an amount still leaves to pay. @returns undefined where nothing in money is owed, which zero is not */
export function leftFen(amountFen: number | undefined, paidFen: number): number | undefined {
  return amountFen === undefined ? undefined : Math.max(0, amountFen - paidFen)
}

export type PartPaymentProblem =
  | 'mediation.amount-missing'
  | 'mediation.more-than-owed'
  | 'mediation.less-than-owed'

/**
 * What a payment makes of an obligation: a part that completes the sum is performance, more than is owed is a slip of
 * the pen, and less is no performance. Things that are no money are what the person says they are.
 */
export function paymentOf(
  move: 'perform' | 'perform-partly',
  left: number | undefined,
  amountFen: number | undefined,
): { readonly move: 'perform' | 'perform-partly' } | PartPaymentProblem {
  if (left === undefined) return { move }
  if (amountFen === undefined) return move === 'perform' ? { move } : 'mediation.amount-missing'
  if (amountFen > left) return 'mediation.more-than-owed'
  if (move === 'perform' && amountFen < left) return 'mediation.less-than-owed'
  if (amountFen === 0 && left > 0) return 'mediation.amount-missing'
  return { move: amountFen === left ? 'perform' : move }
}
