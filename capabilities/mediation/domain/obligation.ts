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
} as const

export type Performance = keyof typeof performances
export type PerformanceMove = 'perform' | 'perform-partly' | 'take-to-court' | 'waive'

export const performanceMoves = {
  open: { perform: 'performed', 'perform-partly': 'partial', 'take-to-court': 'to-court', waive: 'waived' },
  partial: {
    perform: 'performed',
    'perform-partly': 'partial',
    'take-to-court': 'to-court',
    waive: 'waived',
  },
  performed: {},
  'to-court': {},
  waived: {},
} as const satisfies Moves<Performance, PerformanceMove>

/** As statistics and screens name it: open and in time is not yet due, open and late is not performed. */
export function performanceOn(kept: Performance, dueOn: LegalDate, today: LegalDate): PerformanceState {
  if (kept !== 'open') return kept
  return today > dueOn ? 'unperformed' : 'not-due'
}

export function isSettled(kept: Performance): boolean {
  return kept === 'performed' || kept === 'to-court' || kept === 'waived'
}
