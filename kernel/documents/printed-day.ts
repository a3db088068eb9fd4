import { blank } from './line.ts'
import type { Line } from './official-document.ts'

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * A day as official documents print it: 2026年3月5日; room for each figure when there is none.
 * @param day YYYY-MM-DD
 * @throws RangeError when the text is not a day
 */
export function printedDay(day: string | undefined): Line {
  return day === undefined ? [blank(3), '年', blank(2), '月', blank(2), '日'] : [dayInWords(day)]
}

/** The same within a sentence, where the day is known. @param day YYYY-MM-DD @throws RangeError when the text is not a day */
export function dayInWords(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/**
 * Full years of age: forms print the age, the record keeps the day of birth.
 * A person born on 29 February completes the year on 1 March of common years.
 * @param bornOn YYYY-MM-DD @param day YYYY-MM-DD, not before `bornOn`
 * @throws RangeError for a day before birth
 */
export function ageOn(bornOn: string, day: string): number {
  const born = partsOf(bornOn)
  const now = partsOf(day)
  const hadBirthday = now.month > born.month || (now.month === born.month && now.date >= born.date)
  const age = now.year - born.year - (hadBirthday ? 0 : 1)
  if (age < 0) throw new RangeError(`${day} is before the day of birth`)
  return age
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [, year, month, date] = isoDay.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) {
    throw new RangeError(`not a day in the form YYYY-MM-DD: ${day}`)
  }
  return { year: Number(year), month: Number(month), date: Number(date) }
}
