import type { Brand } from '../ids/index.ts'
import { ok, type Result, refuse } from '../problems/index.ts'
import { dayNumberOf, fromDayNumber, isLegalDate, type LegalDate, partsOf } from './legal-date.ts'

/** A moment with its offset, RFC 3339, such as `2025-09-26T10:00:00+08:00`; years 1900 to 2199. */
export type Instant = Brand<'Instant'>

export type InstantProblem = 'calendar.no-such-instant'

/** The zone of the authority. Only zones without clock changes may be added to this list. */
export type AuthorityZone = 'Asia/Shanghai'

export const minuteInMs = 60_000
export const hourInMs = 3_600_000
export const dayInMs = 86_400_000

/** China has kept +08:00 without summer time since 1991-09-15; no clock of ours runs before. */
export const zoneOffsetInMs: Readonly<Record<AuthorityZone, number>> = { 'Asia/Shanghai': 8 * hourInMs }

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/

interface InstantParts {
  readonly milliseconds: number
  readonly offset: string
}

function offsetInMs(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4, 6))]
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * hourInMs + minutes * minuteInMs)
}

function readInstant(text: unknown): InstantParts | undefined {
  const match = typeof text === 'string' ? shape.exec(text) : null
  if (match === null) return undefined
  const [, date, hour, minute, second = '0', fraction = '', offset = 'Z'] = match
  const shift = offsetInMs(offset)
  if (!isLegalDate(date) || shift === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const ofDay = Number(hour) * hourInMs + Number(minute) * minuteInMs + Number(second) * 1000
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  return { milliseconds: dayNumberOf(...partsOf(date)) * dayInMs + ofDay + milliseconds - shift, offset }
}

export function isInstant(text: unknown): text is Instant {
  return readInstant(text) !== undefined
}

/** For text from outside; a moment without offset is refused, since it names no moment. */
export function parseInstant(text: unknown): Result<Instant, InstantProblem> {
  return isInstant(text) ? ok(text) : refuse('calendar.no-such-instant')
}

/** For text that the program itself is sure of. @throws RangeError when it is no instant */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`no such instant: ${text}`)
  return text
}

/** Milliseconds since 1970-01-01T00:00:00Z; what is finer is dropped. */
export function millisecondsOf(moment: Instant): number {
  return readInstant(moment)?.milliseconds ?? Number.NaN
}

export function offsetOf(moment: Instant): string {
  return readInstant(moment)?.offset ?? 'Z'
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * The instant as text, with seconds; milliseconds only where there are some.
 * @param offset `Z` or `+08:00`   @throws BeyondCalendar when the local day leaves 1900 to 2199
 */
export function instantAt(milliseconds: number, offset = '+08:00'): Instant {
  const local = milliseconds + (offsetInMs(offset) ?? 0)
  const day = Math.floor(local / dayInMs)
  const rest = local - day * dayInMs
  const time = [rest / hourInMs, (rest % hourInMs) / minuteInMs, (rest % minuteInMs) / 1000]
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return instant(
    `${fromDayNumber(day)}T${time.map((part) => two(Math.floor(part))).join(':')}${fraction}${offset}`,
  )
}

/** The legal day on which a moment falls where the authority is. @param moment an instant, or milliseconds */
export function legalDayOf(moment: Instant | number, zone: AuthorityZone = 'Asia/Shanghai'): LegalDate {
  const milliseconds = typeof moment === 'number' ? moment : millisecondsOf(moment)
  return fromDayNumber(Math.floor((milliseconds + zoneOffsetInMs[zone]) / dayInMs))
}
