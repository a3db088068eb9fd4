import { dayInMs } from '#kernel/calendar/index.ts'

const yearInMs = 366 * dayInMs

/** Not after now, and not so long ago that it must be a slip of the pen. */
export function isBelievable(moment: string, now: Date): boolean {
  const at = Date.parse(moment)
  return at <= now.getTime() && at >= now.getTime() - yearInMs
}
