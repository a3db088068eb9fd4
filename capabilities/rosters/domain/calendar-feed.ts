import type { Bounds } from './hours.ts'

/** One entry of a calendar. @property uid the same for ever  @property sequence rises when the entry changes */
export interface CalendarEntry extends Bounds {
  readonly uid: string
  readonly sequence: number
  readonly title: string
  readonly place: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `20260302T003000Z`: moments are given in UTC, so that no phone needs a table of zones. @source RFC 5545 3.3.5 form 2 */
export function utcStamp(milliseconds: number): string {
  const at = new Date(milliseconds)
  const day = `${String(at.getUTCFullYear()).padStart(4, '0')}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`
  return `${day}T${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}Z`
}

/** Control characters have no place in a text and are left out; a line break becomes `\n`. @source RFC 5545 3.3.11 */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

const LONGEST_LINE = 75

/** Lines of at most 75 octets; a character is never cut in two. @source RFC 5545 3.1 */
export function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LONGEST_LINE) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

function linesOf(entry: CalendarEntry, now: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(entry.uid)}`,
    `DTSTAMP:${utcStamp(now)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${utcStamp(entry.startsAt)}`,
    `DTEND:${utcStamp(entry.endsAt)}`,
    `SUMMARY:${escapedText(entry.title)}`,
    `LOCATION:${escapedText(entry.place)}`,
    'END:VEVENT',
  ]
}

/** A whole calendar as phones read it. @param now milliseconds: when it was made @source RFC 5545; RFC 7986 for NAME */
export function calendarText(name: string, entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dingfen//Duty roster//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => linesOf(entry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
