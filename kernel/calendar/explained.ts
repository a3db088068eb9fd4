import type { ClockEntry } from './clock-ledger.ts'
import type { Moment, PeriodRule } from './period.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** All that the sentence tells. @property story the entries since the clock last began */
export interface Explained {
  readonly state: 'running' | 'paused'
  readonly story: readonly ClockEntry[]
  readonly rule: PeriodRule
  readonly raw: Moment
  readonly projected: Moment
  readonly provisional: boolean
  readonly calendar: WorkCalendar
}
