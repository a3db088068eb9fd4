export {
  type ClockEntry,
  type ClockMove,
  type ClockPhase,
  type ClockProblem,
  clockMoves,
  type ExtendEntry,
} from './clock-ledger.ts'
export { addDays, addMonths, dayOfWeek, daysBetween, type Weekday, weekdays } from './date-arithmetic.ts'
export {
  type AuthorityZone,
  dayInMs,
  hourInMs,
  type Instant,
  type InstantProblem,
  instant,
  instantAt,
  isInstant,
  legalDayOf,
  millisecondsOf,
  minuteInMs,
  parseInstant,
} from './instant.ts'
export {
  BeyondCalendar,
  type DateProblem,
  isLegalDate,
  type LegalDate,
  legalDate,
  parseLegalDate,
} from './legal-date.ts'
export {
  type DayRule,
  type DayUnit,
  type HourRule,
  isPeriodLength,
  longestPeriod,
  type Moment,
  type PeriodRule,
  type PeriodUnit,
  periodUnits,
  type Roll,
  rolls,
} from './period.ts'
export { type ClockReading, type ReadingOptions, readClock } from './read-clock.ts'
export { dueDayOf } from './scale.ts'
export { type Warning, warningOf } from './warning.ts'
export {
  type CalendarProblem,
  type DayKind,
  isWorkingDay,
  type SpecialDay,
  type WorkCalendar,
  type WorkCalendarData,
  type WorkCalendarRow,
  workCalendarOf,
} from './work-calendar.ts'
