import { type Instant, millisecondsOf } from '#kernel/calendar/index.ts'

export interface Span {
  readonly id: string
  readonly startedAt: Instant
  readonly endedAt: Instant
}

/** A time that no camera shows, between the recording that ended last before it and the one that began after it. */
export interface Gap {
  readonly afterId: string
  readonly beforeId: string
  readonly from: Instant
  readonly to: Instant
  readonly seconds: number
}

/** Several recordings of one act as one line of time. @property seconds shown by at least one camera */
export interface LineOfTime {
  readonly spans: readonly Span[]
  readonly gaps: readonly Gap[]
  readonly seconds: number
}

const order = (one: Span, other: Span) =>
  millisecondsOf(one.startedAt) - millisecondsOf(other.startedAt) ||
  millisecondsOf(one.endedAt) - millisecondsOf(other.endedAt) ||
  (one.id < other.id ? -1 : 1)

/**
 * Segments stay what they are and are never joined silently: what lies between them is a gap, unless another camera
 * shows it. Cameras change their file without a break worth a word; that much is tolerated.
 * @param tolerance seconds between two files that are no gap
 * @source Inner Mongolia measure art. 19; trap 27
 */
export function lineOfTime(spans: readonly Span[], tolerance: number): LineOfTime {
  const ordered = spans.toSorted(order)
  const gaps: Gap[] = []
  let shown = 0
  let latest: Span | undefined
  for (const span of ordered) {
    const start = millisecondsOf(span.startedAt)
    const end = millisecondsOf(span.endedAt)
    const reached = latest === undefined ? start : millisecondsOf(latest.endedAt)
    if (latest !== undefined && start - reached > tolerance * 1000) {
      const seconds = Math.round((start - reached) / 1000)
      gaps.push({ afterId: latest.id, beforeId: span.id, from: latest.endedAt, to: span.startedAt, seconds })
    }
    shown += Math.max(0, end - Math.max(start, reached))
    if (latest === undefined || end > reached) latest = span
  }
  return { spans: ordered, gaps, seconds: Math.round(shown / 1000) }
}
