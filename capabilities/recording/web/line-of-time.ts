import type { Bound, GapOfDuty } from './recording.ts'

/** A piece of the line as the bar draws it. @property from, to fractions of the whole, 0 to 1 */
interface Piece {
  readonly from: number
  readonly to: number
}

export interface DrawnLine {
  readonly segments: readonly (Piece & { readonly index: number })[]
  readonly gaps: readonly (Piece & { readonly gap: GapOfDuty })[]
  /** Milliseconds of the first and of the last moment. */
  readonly start: number
  readonly end: number
}

/** Several recordings of one act on one line, as long as the act was. */
export function drawnLine(segments: readonly Bound[], gaps: readonly GapOfDuty[]): DrawnLine {
  const start = Math.min(...segments.map(({ startedAt }) => Date.parse(startedAt)))
  const end = Math.max(...segments.map(({ endedAt }) => Date.parse(endedAt)), start + 1)
  const at = (instant: string) => (Date.parse(instant) - start) / (end - start)
  return {
    start,
    end,
    segments: segments.map(({ startedAt, endedAt }, index) => ({
      index,
      from: at(startedAt),
      to: at(endedAt),
    })),
    gaps: gaps.map((gap) => ({ gap, from: at(gap.from), to: at(gap.to) })),
  }
}

/**
 * Where to look for a moment of the line.
 * @returns the segment that shows it and the second in it; in a gap the beginning of the next one
 */
export function placeOn(segments: readonly Bound[], moment: number): { index: number; second: number } {
  const showing = segments.findIndex(
    ({ startedAt, endedAt }) => Date.parse(startedAt) <= moment && moment < Date.parse(endedAt),
  )
  if (showing >= 0) {
    return { index: showing, second: (moment - Date.parse(segments[showing]?.startedAt ?? '')) / 1000 }
  }
  const next = segments.findIndex(({ startedAt }) => Date.parse(startedAt) >= moment)
  return { index: next < 0 ? segments.length - 1 : next, second: 0 }
}
