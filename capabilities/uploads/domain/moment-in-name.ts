import { type Instant, instantAt } from '#kernel/calendar/index.ts'

const DATE_AND_TIME =
  /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])[-_. T]?([01]\d|2[0-3])[-_.:]?([0-5]\d)[-_.:]?([0-5]\d)/

/**
 * The moment that cameras and phones write into the names of their files, in the time of the district:
 * `VID_20191220_170832.mp4`, `2026-03-02 09.15.00.mp4`. Undefined where a name tells none.
 */
export function momentInName(name: string): Instant | undefined {
  const [, year, month, day, hour, minute, second] = DATE_AND_TIME.exec(name) ?? []
  if (year === undefined) return undefined
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(moment) ? undefined : instantAt(moment)
}
