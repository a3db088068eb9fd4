import { type Instant, instantAt } from '#kernel/calendar/index.ts'

const DISTRICT_OFFSET_MS = 8 * 3_600_000

/** `yyyy-MM-dd HH:mm:ss`, or the same fourteen digits without signs, in the time of the district. Undefined where it is none. */
export function momentOfStation(text: string): Instant | undefined {
  const digits = text.replace(/[- :]/g, '')
  if (!/^\d{14}$/.test(digits) || !/^\d{14}$|^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined
  const [year, month, day, hour, minute, second] = [
    digits.slice(0, 4),
    digits.slice(4, 6),
    digits.slice(6, 8),
    digits.slice(8, 10),
    digits.slice(10, 12),
    digits.slice(12),
  ]
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  // A 30 February is read as a day of March: what is read has to say the same digits again.
  return Number.isNaN(moment) || timeForStation(moment).replace(/[- :]/g, '') !== digits
    ? undefined
    : instantAt(moment)
}

/** The form in which stations are told times. @param moment milliseconds since 1970 */
export function timeForStation(moment: number): string {
  return new Date(moment + DISTRICT_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}
