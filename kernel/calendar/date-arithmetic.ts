import {
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  fromDayNumber,
  type LegalDate,
  partsOf,
  toDayNumber,
} from './legal-date.ts'

/** @throws BeyondCalendar when the answer leaves 1900 to 2199 */
export function addDays(date: LegalDate, days: number): LegalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** As {@link addMonths}, without leaving the numbers: the answer may lie outside the range of a LegalDate. */
export function monthsAfter(date: LegalDate, months: number): DayNumber {
  const [year, month, day] = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/**
 * The corresponding day `months` later, or the end of that month where it has no such day.
 * @throws BeyondCalendar when the answer leaves 1900 to 2199
 * @source Civil Code art. 202
 */
export function addMonths(date: LegalDate, months: number): LegalDate {
  return fromDayNumber(monthsAfter(date, months))
}

export const weekdays = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
] as const

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** 1 Monday to 7 Sunday; 1970-01-01, number 0, was a Thursday. @source ISO 8601 */
export function weekdayOf(number: DayNumber): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** 1 Monday to 7 Sunday. @source ISO 8601 */
export function dayOfWeek(date: LegalDate): Weekday {
  return weekdayOf(toDayNumber(date))
}
