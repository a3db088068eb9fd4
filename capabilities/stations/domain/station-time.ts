import { type Instant, instantAt, parseInstant } from '#kernel/calendar/index.ts'

const forms = [/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/]

/**
 * `yyyy-MM-dd HH:mm:ss`, or the same fourteen digits without signs, in the time of the district. Undefined where it is
 * none, as of a station whose clock stands in another century.
 */
export function momentOfStation(text: string): Instant | undefined {
  const parts = forms.map((form) => form.exec(text)).find((found) => found !== null)
  if (parts === undefined) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const read = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return read.ok ? read.value : undefined
}

/** The form in which stations are told times. @param moment milliseconds since 1970 */
export function timeForStation(moment: number): string {
  return instantAt(moment).slice(0, 19).replace('T', ' ')
}
