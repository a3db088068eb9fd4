import type { Label } from '../codes/index.ts'
import { isPossible, type Moves } from '../workflow/index.ts'
import type { Moment, PeriodUnit } from './period.ts'

interface EntryFacts<At extends Moment> {
  /** The legal day, or for an hour rule the instant, from which the entry works. */
  readonly at: At
  /** Code of the reason, from the rules. */
  readonly reason: string
  /** The reason in words, for the sentence. */
  readonly reasonLabel?: Label
  /** The provision that allows it. */
  readonly basis?: string
}

/** Adds `length` to the last day before roll-over, in the rule's unit unless `unit` says otherwise. */
export interface ExtendEntry<At extends Moment = Moment> extends EntryFacts<At> {
  readonly kind: 'extend'
  readonly length: number
  readonly unit?: PeriodUnit
}

/**
 * One line of a clock's ledger, in the order in which it works.
 *
 * `start` begins, and its day is not counted. `pause` stops the count from its day on, that day included;
 * `resume` takes it up again, its own day counted; so a pause of no day changes nothing. `restart` begins anew
 * and leaves earlier pauses and extensions behind.
 */
export type ClockEntry<At extends Moment = Moment> =
  | (EntryFacts<At> & { readonly kind: 'start' | 'pause' | 'resume' | 'restart' })
  | ExtendEntry<At>

export type ClockMove = ClockEntry['kind']
export type ClockPhase = 'not-started' | 'running' | 'paused'

export const clockMoves = {
  'not-started': { start: 'running' },
  running: { pause: 'paused', extend: 'running', restart: 'running' },
  paused: { resume: 'running', extend: 'paused', restart: 'running' },
} as const satisfies Moves<ClockPhase, ClockMove>

export type ClockProblem =
  /** The first entry is no start, or there is none. */
  | 'clock.not-started'
  | 'clock.already-started'
  | 'clock.already-paused'
  | 'clock.not-paused'
  /** An entry works from an earlier moment than the one before it. */
  | 'clock.out-of-order'
  /** A pause or an extension after the term had run out. */
  | 'clock.already-lapsed'
  /** A day where the rule counts hours, an instant where it counts days, or neither. */
  | 'clock.moment-mismatch'
  /** Not a whole number from 1 to the longest period. */
  | 'clock.bad-length'
  /** Working days and hours are extended by their own unit only. */
  | 'clock.unit-mismatch'
  /** The answer lies outside 1900 to 2199. */
  | 'clock.out-of-range'

/** Why the table refuses `move` in this phase; `undefined` when it does not. */
export function refusedMove(phase: ClockPhase, move: ClockMove): ClockProblem | undefined {
  if (isPossible<ClockPhase, ClockMove>(clockMoves, phase, move)) return undefined
  if (phase === 'not-started') return 'clock.not-started'
  if (move === 'start') return 'clock.already-started'
  return move === 'pause' ? 'clock.already-paused' : 'clock.not-paused'
}
