import type { Label } from '../codes/index.ts'
import { ok, type Result, refuse } from '../problems/index.ts'
import type { ClockEntry, ClockProblem } from './clock-ledger.ts'
import { explain } from './explain.ts'
import type { Instant } from './instant.ts'
import type { LegalDate } from './legal-date.ts'
import type { DayRule, HourRule, Moment, PeriodRule } from './period.ts'
import { endsOf, replayLedger, resumeAt } from './replay-ledger.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** What a clock says. */
export interface ClockReading<At extends Moment = Moment> {
  readonly state: 'running' | 'paused'
  /** The last day (or moment) on which it may still be done; open, that is null, while the clock is paused. */
  readonly due: At | null
  /** As `due`; while paused, the due date if the clock were resumed on `asOf`, at the earliest on the day of the pause. */
  readonly projected: At
  /** The last day before roll-over, of `projected`. */
  readonly raw: At
  /** True exactly when the answer rests on a day outside the known years of the calendar. */
  readonly provisional: boolean
  /** One sentence that a party can check by hand. */
  readonly because: Label
}

/** @property asOf while paused, project as if resumed then */
export interface ReadingOptions<At extends Moment = Moment> {
  readonly asOf?: At
}

/**
 * The due date of a clock: its ledger, replayed under its rule.
 * @source Civil Code art. 201 to 203, Civil Procedure Law art. 85; pauses and extensions by the rules' own basis
 * @example readClock([{ kind: 'start', at: legalDate('2025-09-26'), reason: 'accepted' }],
 *   { length: 15, unit: 'day', roll: 'next-working-day' }, calendar) // due 2025-10-11
 */
export function readClock(
  entries: readonly ClockEntry<LegalDate>[],
  rule: DayRule,
  calendar: WorkCalendar,
  options?: ReadingOptions<LegalDate>,
): Result<ClockReading<LegalDate>, ClockProblem>
export function readClock(
  entries: readonly ClockEntry<Instant>[],
  rule: HourRule,
  calendar: WorkCalendar,
  options?: ReadingOptions<Instant>,
): Result<ClockReading<Instant>, ClockProblem>
export function readClock(
  entries: readonly ClockEntry[],
  rule: PeriodRule,
  calendar: WorkCalendar,
  options?: ReadingOptions,
): Result<ClockReading, ClockProblem>
export function readClock(
  entries: readonly ClockEntry[],
  rule: PeriodRule,
  calendar: WorkCalendar,
  options: ReadingOptions = {},
): Result<ClockReading, ClockProblem> {
  const replayed = replayLedger(entries, rule, calendar)
  if (!replayed.ok) return replayed
  const { stand, counter } = replayed.value
  const asOf = options.asOf === undefined ? stand.at : counter.scale.positionOf(options.asOf)
  if (asOf === undefined) return refuse('clock.moment-mismatch')
  const paused = stand.phase === 'paused'
  const ends = endsOf(paused ? resumeAt(stand.term, asOf, counter.counting) : stand.term, counter)
  const like = stand.story[0]?.at
  if (like === undefined) return refuse('clock.not-started')
  const raw = counter.scale.momentAt(ends.raw, like)
  const projected = counter.scale.momentAt(ends.due, like)
  if (raw === undefined || projected === undefined) return refuse('clock.out-of-range')
  const figures = { raw, projected, provisional: counter.reader.hasAskedUnknown() }
  const state = paused ? 'paused' : 'running'
  const because = explain({ ...figures, state, story: stand.story, rule, calendar })
  return ok({ state, due: paused ? null : projected, ...figures, because })
}
