import type { Instant, LegalDate } from '#kernel/calendar/index.ts'
import type { CaseRecord, FieldValues, Moment } from './record.ts'

/** Of a limit, what a condition may ask: when it ends, and whether its time is counted. */
export interface TermEnd {
  readonly code: string
  readonly dueDay: LegalDate
  readonly state: string
  /** For somebody it has not begun: the paper is served on others alone. */
  readonly isAwaiting?: boolean | undefined
  /** Ids of those whose it is, where not everybody's. */
  readonly of?: readonly string[] | undefined
}

/**
 * What a condition is asked about.
 * @property on   the day of the step that is to be recorded, or today
 * @property at   its moment, where hours matter
 * @property more fields that the step brings along
 */
export interface Question {
  readonly record: CaseRecord
  readonly limits: readonly TermEnd[]
  readonly on: LegalDate
  readonly at?: Instant | undefined
  readonly more?: FieldValues | undefined
  readonly moment: Moment
}
