import {
  type HourRule,
  type Instant,
  millisecondsOf,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import type { Arrival, LateExcuse } from './codes.ts'

/** By when a recording has to be in the system, counted from its end. @property excuses what the rule lets count */
export interface ArrivalRule {
  readonly limit: HourRule
  readonly excuses: readonly LateExcuse[]
}

export interface ArrivalReading {
  readonly arrival: Arrival
  readonly due: Instant
}

/**
 * Whether a recording came in time: the hours run from its end, not from its beginning. What came late for a reason that
 * the rule knows is a third thing, neither in time nor a fault.
 * @source Inner Mongolia measure art. 20 (24 hours); trap 28
 */
export function readArrival(
  recording: {
    readonly endedAt: Instant
    readonly arrivedAt: Instant
    readonly excuse?: LateExcuse | undefined
  },
  rule: ArrivalRule,
  calendar: WorkCalendar,
): ArrivalReading {
  const read = readClock([{ kind: 'start', at: recording.endedAt, reason: 'ended' }], rule.limit, calendar)
  const due = read.ok ? read.value.projected : recording.endedAt
  if (millisecondsOf(recording.arrivedAt) <= millisecondsOf(due)) return { arrival: 'in-time', due }
  const isExcused = recording.excuse !== undefined && rule.excuses.includes(recording.excuse)
  return { arrival: isExcused ? 'excused' : 'late', due }
}
