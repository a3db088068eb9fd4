import {
  type HourRule,
  instantAt,
  millisecondsOf,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'

/**
 * When a clock in hours that starts at `start` runs out; it runs through nights and holidays.
 * @param start milliseconds since 1970, in 1900 to 2199   @returns milliseconds since 1970
 */
export function endOfHours(start: number, rule: HourRule, calendar: WorkCalendar): number {
  const read = readClock([{ kind: 'start', at: instantAt(start), reason: 'discovered' }], rule, calendar)
  if (!read.ok) return bug(`an hour clock cannot be read: ${read.refusal.code}`)
  return millisecondsOf(read.value.projected)
}
