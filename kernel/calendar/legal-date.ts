import type { Brand } from '../ids/index.ts'
import { ok, type Result, refuse } from '../problems/index.ts'

/** A day of the law: `YYYY-MM-DD`, 1900-01-01 to 2199-12-31. No time, no zone; sorts and compares as text. */
export type LegalDate = Brand<'LegalDate'>

export type DateProblem = 'calendar.no-such-date'

/** Days since 1970-01-01; arithmetic is done on these, outside the range of {@link LegalDate} too. */
export type DayNumber = number

const firstYear = 1900
const lastYear = 2199
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isLegalDate(text: unknown): text is LegalDate {
  if (typeof text !== 'string') return false
  const match = shape.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/** For text from outside. */
export function parseLegalDate(text: unknown): Result<LegalDate, DateProblem> {
  return isLegalDate(text) ? ok(text) : refuse('calendar.no-such-date')
}

/** For text that the program itself is sure of. @throws RangeError when it is no date */
export function legalDate(text: string): LegalDate {
  if (!isLegalDate(text)) throw new RangeError(`no such date: ${text}`)
  return text
}

/** @returns year, month 1 to 12, day of the month */
export function partsOf(date: LegalDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/**
 * Days since 1970-01-01 of a proleptic Gregorian date. Years are shifted to begin in March, so that the leap
 * day is the last of its year and needs no case of its own.
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function toDayNumber(date: LegalDate): DayNumber {
  return dayNumberOf(...partsOf(date))
}

const firstDay = dayNumberOf(firstYear, 1, 1)
const lastDay = dayNumberOf(lastYear, 12, 31)

export function isInRange(number: DayNumber): boolean {
  return number >= firstDay && number <= lastDay
}

/** `YYYY-MM-DD` of any day number; the inverse of {@link dayNumberOf}. */
export function textOfDay(number: DayNumber): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day was counted that lies outside 1900 to 2199: what was counted from is hardly what was meant. */
export class BeyondCalendar extends RangeError {}

/** @throws BeyondCalendar outside 1900 to 2199 */
export function fromDayNumber(number: DayNumber): LegalDate {
  const text = textOfDay(number)
  if (!isLegalDate(text)) throw new BeyondCalendar(`no such date: ${text}`)
  return text
}
