import type { Rule } from '#capabilities/rules/domain/index.ts'
import {
  type ClockEntry,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction, type Values } from '#platform/server/database/statement.ts'

/**
 * Which clock of a matter: from visit to acceptance, the district's from acceptance on, that of a proceeding by its own
 * law, the thirty days in which the parties may ask the court together to confirm their agreement, or until when those of
 * a failed mediation are led to their routes.
 */
export type ClockKind = 'acceptance' | 'mediation' | 'proceeding' | 'confirmation' | 'exit-notice'

/** Clocks of a referral, under its own id: until it is answered or received, and the term that counts from its own event. */
export type ReferralClockKind = 'referral-answer' | 'referral-term'

export type AnyClockKind = ClockKind | ReferralClockKind

const insertClock = statement(
  'deadlines.insert-clock',
  `with made as (
     insert into deadlines.clock (id, matter_id, kind, rule_id, state, started_on, due_on, raw_on, provisional)
     values ($1, $2, $3, $4, 'running', $5, $6, $7, $8) returning id)
   insert into deadlines.clock_entry (clock_id, seq, entry, recorded_at, recorded_by)
   select id, 1, $9, $10, $11 from made`,
)

const endClock = statement(
  'deadlines.end-clock',
  `update deadlines.clock set state = $3 where matter_id = $1 and kind = $2 and state in ('running', 'paused')`,
)

export interface ClockStart {
  readonly matterId: string
  readonly kind: AnyClockKind
  readonly rule: Rule & { readonly value: DayRule }
  readonly on: LegalDate
  readonly reason: string
  readonly calendar: WorkCalendar
  readonly now: Date
  readonly by: string
}

/** A clock as it starts, not kept yet. @property dueOn of which the matter keeps a copy */
export interface StartingClock {
  readonly dueOn: LegalDate
  readonly values: Values
}

/** Reads when a clock that starts would be due; {@link keepClock} keeps it. */
export function clockStarting(start: ClockStart): StartingClock {
  const { matterId, kind, rule, on, reason, now, by } = start
  const entry: ClockEntry<LegalDate> = { kind: 'start', at: on, reason, basis: rule.basis }
  const read = readClock([entry], rule.value, start.calendar)
  if (!read.ok) throw new Error(`a clock that just starts cannot be read: ${read.refusal.code}`)
  const { projected, raw, provisional } = read.value
  const clock = [newId(now), matterId, kind, rule.id, on, projected, raw, provisional]
  return { dueOn: projected, values: [...clock, JSON.stringify(entry), now, by] }
}

/** Keeps a clock with its first entry. */
export async function keepClock(tx: Transaction, { values }: StartingClock): Promise<void> {
  await tx.many(insertClock, values)
}

/** Starts a clock and keeps it. @returns the due date, of which the matter keeps a copy */
export async function startClock(tx: Transaction, start: ClockStart): Promise<LegalDate> {
  const clock = clockStarting(start)
  await keepClock(tx, clock)
  return clock.dueOn
}

/** @param state why it no longer runs: `met`, or `stopped` when the matter ended otherwise */
export async function stopClock(
  tx: Transaction,
  matterId: string,
  kind: AnyClockKind,
  state: 'met' | 'stopped',
): Promise<void> {
  await tx.many(endClock, [matterId, kind, state])
}

const takeUpClock = statement<{ readonly due_on: LegalDate }>(
  'deadlines.take-up-clock',
  `update deadlines.clock set state = case when state = 'paused' then state else 'running' end
    where id = (select id from deadlines.clock
                 where matter_id = $1 and kind = $2 and state in ('running', 'paused', 'stopped')
                 order by started_on desc limit 1)
   returning due_on`,
)

/**
 * Lets the clock that a matter has run on, also one that had stopped with somebody's turn: it never starts anew.
 * @returns its due date, which may have passed; undefined where the matter has no such clock
 */
export async function continueClock(
  tx: Transaction,
  matterId: string,
  kind: ClockKind,
): Promise<LegalDate | undefined> {
  return (await tx.maybe(takeUpClock, [matterId, kind]))?.due_on
}

interface ClockRow {
  readonly kind: ClockKind
  readonly state: string
  readonly due_on: LegalDate
  readonly raw_on: LegalDate
  readonly provisional: boolean
  readonly rule: DayRule
  readonly basis: string
  readonly assumption: boolean
  readonly entries: readonly ClockEntry<LegalDate>[]
}

/** The clocks of a matter with the ledger and the rule behind each. */
export const clocksOf = statement<ClockRow>(
  'deadlines.clocks-of',
  `select c.kind, c.state, c.due_on, c.raw_on, c.provisional, r.value as rule, r.basis, r.assumption,
          (select json_agg(e.entry order by e.seq) from deadlines.clock_entry e where e.clock_id = c.id) as entries
     from deadlines.clock c join rules.rule r on r.id = c.rule_id
    where c.matter_id = $1 and c.state <> 'superseded' order by c.started_on, c.kind`,
)
