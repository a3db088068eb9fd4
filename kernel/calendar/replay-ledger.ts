import { ok, type Result, refuse } from '../problems/index.ts'
import { nextState } from '../workflow/index.ts'
import {
  type ClockEntry,
  type ClockMove,
  type ClockPhase,
  type ClockProblem,
  clockMoves,
  type ExtendEntry,
  refusedMove,
} from './clock-ledger.ts'
import {
  type Counting,
  countingOf,
  isPeriodLength,
  mayExtendBy,
  type PeriodRule,
  type Term,
} from './period.ts'
import { type Scale, scaleOf } from './scale.ts'
import { type CalendarReader, readerOf, type WorkCalendar } from './work-calendar.ts'

/** What the ledger has come to after an entry. @property story the entries since the clock last began */
export interface ClockStand {
  readonly phase: ClockPhase
  readonly term: Term
  readonly at: number
  readonly story: readonly ClockEntry[]
}

/** The rule, made ready to count. A fresh one for every look keeps "asked a day outside the known years" exact. */
export interface Counter {
  readonly rule: PeriodRule
  readonly scale: Scale
  readonly counting: Counting
  readonly reader: CalendarReader
}

function counterOf(rule: PeriodRule, calendar: WorkCalendar): Counter {
  const reader = readerOf(calendar)
  return { rule, scale: scaleOf(rule.unit), counting: countingOf(rule.unit, reader), reader }
}

/** The last position before roll-over, and after it. */
export function endsOf(term: Term, counter: Counter): { raw: number; due: number } {
  const raw = counter.counting.last(term)
  return { raw, due: counter.rule.roll === 'none' ? raw : counter.scale.roll(raw, counter.reader) }
}

function pauseAt(term: Term, position: number, counting: Counting): Term {
  const from = Math.max(term.from, position)
  return { from, left: term.left - counting.used(term, from) }
}

/** A term paused after its last day, while that was rolling over, ends on the day of resumption at the earliest. */
export function resumeAt(term: Term, position: number, counting: Counting): Term {
  if (position <= term.from) return term
  return { from: position, left: Math.max(term.left, counting.least) }
}

function problemOfExtension(entry: ExtendEntry, rule: PeriodRule): ClockProblem | undefined {
  const unit = entry.unit ?? rule.unit
  if (!mayExtendBy(rule.unit, unit)) return 'clock.unit-mismatch'
  return isPeriodLength(entry.length, unit) ? undefined : 'clock.bad-length'
}

function problemOf(
  stand: ClockStand,
  entry: ClockEntry,
  at: number,
  lookAhead: Counter,
): ClockProblem | undefined {
  const refused = refusedMove(stand.phase, entry.kind)
  if (refused !== undefined) return refused
  if (at < stand.at) return 'clock.out-of-order'
  if (stand.phase === 'running' && (entry.kind === 'pause' || entry.kind === 'extend')) {
    if (at > lookAhead.counting.last(stand.term) && at > endsOf(stand.term, lookAhead).due) {
      return 'clock.already-lapsed'
    }
  }
  return entry.kind === 'extend' ? problemOfExtension(entry, lookAhead.rule) : undefined
}

function termAfter(term: Term, entry: ClockEntry, at: number, { counting, rule }: Counter): Term {
  switch (entry.kind) {
    case 'start':
    case 'restart':
      return counting.begin(at, rule.length)
    case 'pause':
      return pauseAt(term, at, counting)
    case 'resume':
      return resumeAt(term, at, counting)
    case 'extend':
      return counting.extend(term, entry.length, entry.unit ?? rule.unit)
  }
}

const beginsAnew = (move: ClockMove): boolean => move === 'start' || move === 'restart'

const unborn: ClockStand = {
  phase: 'not-started',
  term: { from: 0, left: 0 },
  at: Number.NEGATIVE_INFINITY,
  story: [],
}

/** Replays a ledger. The counter returned has asked the calendar for exactly what the term rests on so far. */
export function replayLedger(
  entries: readonly ClockEntry[],
  rule: PeriodRule,
  calendar: WorkCalendar,
): Result<{ stand: ClockStand; counter: Counter }, ClockProblem> {
  if (!isPeriodLength(rule.length, rule.unit)) return refuse('clock.bad-length')
  let stand = unborn
  let counter = counterOf(rule, calendar)
  for (const [index, entry] of entries.entries()) {
    const at = counter.scale.positionOf(entry.at)
    const facts = { entry: index + 1, kind: entry.kind }
    if (at === undefined) return refuse('clock.moment-mismatch', facts)
    const problem = problemOf(stand, entry, at, counterOf(rule, calendar))
    if (problem !== undefined) return refuse(problem, facts)
    const anew = beginsAnew(entry.kind)
    if (anew) counter = counterOf(rule, calendar)
    stand = {
      phase: nextState<ClockPhase, ClockMove>(clockMoves, stand.phase, entry.kind),
      term: termAfter(stand.term, entry, at, counter),
      at,
      story: anew ? [entry] : [...stand.story, entry],
    }
  }
  return stand.phase === 'not-started' ? refuse('clock.not-started') : ok({ stand, counter })
}
