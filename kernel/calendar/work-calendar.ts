import { ok, type Result, refuse } from '../problems/index.ts'
import { weekdayOf } from './date-arithmetic.ts'
import { type DayNumber, isLegalDate, type LegalDate, textOfDay, toDayNumber } from './legal-date.ts'

/** A day that is not what its weekday says: a public holiday, or a weekend day that is worked in exchange. */
export interface SpecialDay {
  readonly kind: 'holiday' | 'workday'
  /** Chinese name of the festival that caused it. */
  readonly name: string
  readonly nameEn: string
  readonly source: string
}

/** Dated data: between `knownFrom` and `knownTo` a day that is not listed is worked Monday to Friday. */
export interface WorkCalendar {
  readonly knownFrom: LegalDate
  readonly knownTo: LegalDate
  readonly special: ReadonlyMap<LegalDate, SpecialDay>
}

export interface WorkCalendarRow extends SpecialDay {
  readonly date: string
}

/** The shape in which a calendar is stored and sent. */
export interface WorkCalendarData {
  readonly knownFrom: string
  readonly knownTo: string
  readonly days: readonly WorkCalendarRow[]
}

export type CalendarProblem =
  | 'calendar.no-such-date'
  | 'calendar.known-range-reversed'
  | 'calendar.day-outside-known-range'
  | 'calendar.day-listed-twice'

type SpecialDays = Map<LegalDate, SpecialDay>

function problemOf(
  row: WorkCalendarRow,
  data: WorkCalendarData,
  listed: SpecialDays,
): CalendarProblem | undefined {
  if (!isLegalDate(row.date)) return 'calendar.no-such-date'
  if (row.date < data.knownFrom || row.date > data.knownTo) return 'calendar.day-outside-known-range'
  return listed.has(row.date) ? 'calendar.day-listed-twice' : undefined
}

/** A calendar from stored rows; the refusal names the row at fault. */
export function workCalendarOf(data: WorkCalendarData): Result<WorkCalendar, CalendarProblem> {
  const { knownFrom, knownTo } = data
  if (!isLegalDate(knownFrom) || !isLegalDate(knownTo)) return refuse('calendar.no-such-date')
  if (knownTo < knownFrom) return refuse('calendar.known-range-reversed')
  const special: SpecialDays = new Map()
  for (const { date, ...day } of data.days) {
    const problem = problemOf({ date, ...day }, data, special)
    if (problem !== undefined) return refuse(problem, { date })
    if (isLegalDate(date)) special.set(date, day)
  }
  return ok({ knownFrom, knownTo, special })
}

export interface DayKind {
  readonly kind: 'working' | 'rest'
  /** False for a day outside the known years: the answer is by weekday only. */
  readonly known: boolean
}

/** @source State Council notices of each year, as data; outside them the weekday alone */
export function isWorkingDay(calendar: WorkCalendar, date: LegalDate): DayKind {
  const known = date >= calendar.knownFrom && date <= calendar.knownTo
  const special = calendar.special.get(date)
  if (special !== undefined) return { kind: special.kind === 'workday' ? 'working' : 'rest', known }
  return { kind: weekdayOf(toDayNumber(date)) <= 5 ? 'working' : 'rest', known }
}

/** Reads a calendar and remembers whether a day outside the known years was asked for. */
export interface CalendarReader {
  readonly isWorking: (day: DayNumber) => boolean
  readonly hasAskedUnknown: () => boolean
}

export function readerOf(calendar: WorkCalendar): CalendarReader {
  let askedUnknown = false
  return {
    isWorking: (day) => {
      // A day number beyond 2199 has no LegalDate; its text still compares rightly and is in no calendar.
      const { kind, known } = isWorkingDay(calendar, textOfDay(day) as LegalDate)
      if (!known) askedUnknown = true
      return kind === 'working'
    },
    hasAskedUnknown: () => askedUnknown,
  }
}
