import type { Instant } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { momentOfStation } from './station-time.ts'

/** What the 64 characters of a file number tell. */
export interface FileNumber {
  readonly domain: string
  readonly device: string
  readonly shotAt: Instant
  readonly type: string
  readonly mark: string
  readonly takenInAt: Instant
  readonly sequence: string
}

/**
 * Domain 8, device 20 (filled up with zeros or blanks), time of shooting 14, type 2, mark 2, time of import 14, sequence 4.
 * @source enforcement.md 3.4, the rule for wjbh
 */
export function parseFileNumber(text: string): Result<FileNumber, 'wrong-length' | 'wrong-time'> {
  if (text.length !== 64) return refuse('wrong-length')
  const shotAt = momentOfStation(text.slice(28, 42))
  const takenInAt = momentOfStation(text.slice(46, 60))
  if (shotAt === undefined || takenInAt === undefined) return refuse('wrong-time')
  return ok({
    domain: text.slice(0, 8),
    device: text
      .slice(8, 28)
      .replace(/^[ 0]+/, '')
      .trimEnd(),
    shotAt,
    type: text.slice(42, 44),
    mark: text.slice(44, 46),
    takenInAt,
    sequence: text.slice(60),
  })
}
