import { ok, type Result, refuse } from '#kernel/problems/index.ts'

/** A message from another system, as one line of JSON has it. @property receivedAt milliseconds since 1970 */
export interface Message {
  readonly outsideId: string
  readonly receivedAt: number
  readonly title: string
  readonly text: string
}

export type MessageProblem =
  | 'not-json'
  | 'not-an-object'
  | 'no-id'
  | 'no-time'
  | 'bad-time'
  | 'in-the-future'
  | 'no-text'
  | 'too-long'
  | 'unprintable'

const LONGEST_TEXT = 20_000
const LONGEST_TITLE = 120
const CHINA_OFFSET_IN_HOURS = 8

/** Other fields of the line are somebody else's and are left alone. @param now milliseconds; nothing comes from later */
export function readMessageLine(line: string, now: number): Result<Message, MessageProblem> {
  const row = parse(line)
  if (!row.ok) return row
  const outsideId = textOf(row.value.id)
  if (outsideId === undefined || outsideId.length > 200) return refuse('no-id')
  const text = textOf(row.value.text)
  if (text === undefined) return refuse('no-text')
  if (text.length > LONGEST_TEXT) return refuse('too-long')
  const title = textOf(row.value.title) ?? text
  if ([outsideId, title, text].some(isUnprintable)) return refuse('unprintable')
  const receivedAt = readTime(row.value.time)
  if (!receivedAt.ok) return receivedAt
  if (receivedAt.value > now) return refuse('in-the-future')
  return ok({ outsideId, receivedAt: receivedAt.value, title: shortened(title), text })
}

function parse(line: string): Result<Readonly<Record<string, unknown>>, 'not-json' | 'not-an-object'> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('not-json')
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? ok(value as Readonly<Record<string, unknown>>) : refuse('not-an-object')
}

/** Numbers serve as ids too; anything else is no text. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

/** PostgreSQL keeps neither. */
function isUnprintable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}

/** By characters as people count them, never through the middle of one. */
function shortened(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ')]
  return letters.length <= LONGEST_TITLE
    ? letters.join('')
    : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`
}

const LOCAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** RFC 3339, or the local time of China as boards print it; `2020/2/30` is no day. */
function readTime(value: unknown): Result<number, 'no-time' | 'bad-time'> {
  const text = textOf(value)
  if (text === undefined) return refuse('no-time')
  const [, ...parts] = LOCAL.exec(text) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  if (parts.length === 0) {
    const at = WITH_OFFSET.test(text) ? Date.parse(text) : Number.NaN
    return isReasonable(at) && isDay(text) ? ok(at) : refuse('bad-time')
  }
  const at = Date.UTC(year, month - 1, day, hour - CHINA_OFFSET_IN_HOURS, minute, second)
  const local = new Date(at + CHINA_OFFSET_IN_HOURS * 3_600_000)
  const isSame = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60
  return isSame && second < 60 && isReasonable(at) ? ok(at) : refuse('bad-time')
}

/** JavaScript reads 30 February as 1 March. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

function isReasonable(at: number): boolean {
  return at >= Date.UTC(1949, 9, 1) && at < Date.UTC(2200, 0, 1)
}
