import type { Label } from '../codes/index.ts'
import { monthsAfter } from './date-arithmetic.ts'
import { hourInMs, type Instant } from './instant.ts'
import { type DayNumber, fromDayNumber, isInRange, type LegalDate } from './legal-date.ts'
import type { CalendarReader } from './work-calendar.ts'

/** A clock runs in legal days or, where the rule counts hours, in instants. */
export type Moment = LegalDate | Instant

export const periodUnits = {
  day: { zh: '日', en: 'day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  hour: { zh: '小时', en: 'hour' },
} as const satisfies Record<string, Label>
export type PeriodUnit = keyof typeof periodUnits

export const rolls = {
  'next-working-day': { zh: '顺延至下一个工作日', en: 'rolls over to the next working day' },
  none: { zh: '不顺延', en: 'never rolls over' },
} as const satisfies Record<string, Label>
export type Roll = keyof typeof rolls

/** How long, counted in what, and what happens when the last day is a rest day. All three belong to the rule. */
export interface PeriodRule<Unit extends PeriodUnit = PeriodUnit> {
  /** A whole number from 1 to {@link longestPeriod} of its unit. */
  readonly length: number
  readonly unit: Unit
  readonly roll: Roll
  /** The event that starts the clock, for the sentence: `{ zh: '受理', en: 'acceptance' }`. */
  readonly startedBy?: Label
}

export type DayUnit = Exclude<PeriodUnit, 'hour'>
export type DayRule = PeriodRule<DayUnit>
export type HourRule = PeriodRule<'hour'>

/** Ten years and a little; a longer limit is a mistake of the pen. */
export const longestPeriod: Readonly<Record<PeriodUnit, number>> = {
  day: 3660,
  'working-day': 3660,
  month: 1200,
  hour: 87_840,
}

export function isPeriodLength(length: number, unit: PeriodUnit): boolean {
  return Number.isSafeInteger(length) && length >= 1 && length <= longestPeriod[unit]
}

/**
 * What is left of a term: from position `from` on, `left` of them are still to pass. Positions are day numbers
 * (of the first day that counts) or, for hours, milliseconds.
 */
export interface Term {
  readonly from: number
  readonly left: number
}

/** How one unit is counted. @property least what is left at least when a term is taken up after its last day */
export interface Counting {
  readonly begin: (start: number, length: number) => Term
  readonly last: (term: Term) => number
  /** How much of the term passes from `term.from` until just before `position`. */
  readonly used: (term: Term, position: number) => number
  readonly extend: (term: Term, length: number, unit: PeriodUnit) => Term
  readonly least: 0 | 1
}

/** The day as after `months`; numbers outside the supported years are passed on, the ledger refuses them. */
function shiftByMonths(day: DayNumber, months: number): DayNumber {
  return isInRange(day) ? monthsAfter(fromDayNumber(day), months) : day + months * 31
}

const lastCalendarDay = (term: Term): number => term.from + term.left - 1

/** Day one is the day after the start. @source Civil Code art. 201, Civil Procedure Law art. 85 */
const days: Counting = {
  begin: (start, length) => ({ from: start + 1, left: length }),
  last: lastCalendarDay,
  used: (term, day) => day - term.from,
  extend: (term, length, unit) => {
    if (unit === 'day') return { ...term, left: term.left + length }
    const last = lastCalendarDay(term)
    return { ...term, left: term.left + shiftByMonths(last, length) - last }
  },
  least: 1,
}

const months: Counting = {
  ...days,
  begin: (start, length) => ({ from: start + 1, left: shiftByMonths(start, length) - start }),
}

/** Hours run from the named moment, through nights and holidays. @source Civil Code art. 201 */
const hours: Counting = {
  begin: (start, length) => ({ from: start, left: length * hourInMs }),
  last: (term) => term.from + term.left,
  used: (term, moment) => moment - term.from,
  extend: (term, length) => ({ ...term, left: term.left + length * hourInMs }),
  least: 0,
}

function workingDays(reader: CalendarReader): Counting {
  return {
    begin: (start, length) => ({ from: start + 1, left: length }),
    last: (term) => {
      let day = term.from - 1
      for (let left = term.left; left > 0; ) if (reader.isWorking(++day)) left--
      return day
    },
    used: (term, position) => {
      let count = 0
      for (let day = term.from; day < position; day++) if (reader.isWorking(day)) count++
      return count
    },
    extend: (term, length) => ({ ...term, left: term.left + length }),
    least: 1,
  }
}

export function countingOf(unit: PeriodUnit, reader: CalendarReader): Counting {
  return { day: days, month: months, hour: hours, 'working-day': workingDays(reader) }[unit]
}

/** Days and months may be added to each other; working days and hours only to themselves. */
export function mayExtendBy(rule: PeriodUnit, extension: PeriodUnit): boolean {
  const ofCalendar = (unit: PeriodUnit) => unit === 'day' || unit === 'month'
  return rule === extension || (ofCalendar(rule) && ofCalendar(extension))
}
