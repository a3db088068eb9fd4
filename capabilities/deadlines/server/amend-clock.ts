import type { Rule } from '#capabilities/rules/domain/index.ts'
import {
  type ClockEntry,
  type ClockProblem,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { AnyClockKind, ClockKind } from './keep-clock.ts'

export interface OpenClock {
  readonly id: string
  readonly rule: DayRule
  readonly entries: readonly ClockEntry<LegalDate>[]
}

/** Locks the clock that runs or stands still. */
const lockClock = statement<OpenClock>(
  'deadlines.lock-clock',
  `select c.id, r.value as rule,
          (select json_agg(e.entry order by e.seq) from deadlines.clock_entry e where e.clock_id = c.id) as entries
     from deadlines.clock c join rules.rule r on r.id = c.rule_id
    where c.matter_id = $1 and c.kind = $2 and c.state in ('running', 'paused') for update of c`,
)

const addEntry = statement(
  'deadlines.add-entry',
  `with kept as (
     update deadlines.clock set state = $2, due_on = $3, raw_on = $4, provisional = $5 where id = $1)
   insert into deadlines.clock_entry (clock_id, seq, entry, recorded_at, recorded_by) values ($1, $6, $7, $8, $9)`,
)

const supersede = statement(
  'deadlines.supersede',
  `with old as (update deadlines.clock set state = 'superseded' where id = $1 returning matter_id, kind, started_on),
        made as (
          insert into deadlines.clock (id, matter_id, kind, rule_id, state, started_on, due_on, raw_on, provisional)
          select $2, matter_id, kind, $3, $4, started_on, $5, $6, $7 from old returning id)
   insert into deadlines.clock_entry (clock_id, seq, entry, recorded_at, recorded_by)
   select made.id, e.seq, e.entry, e.recorded_at, e.recorded_by
     from made, deadlines.clock_entry e where e.clock_id = $1`,
)

export type AmendProblem = ClockProblem | 'deadlines.no-clock'

/** @property dueOn null while the clock stands still: nobody can say yet when it ends */
export interface Amended {
  readonly dueOn: LegalDate | null
}

export interface Amendment {
  readonly matterId: string
  readonly kind: AnyClockKind
  readonly entry: ClockEntry<LegalDate>
  readonly calendar: WorkCalendar
  readonly now: Date
  readonly by: string
}

/** Adds one entry (pause, resume, extend, restart) to the ledger of the matter's clock; what was written stays. */
export async function amendClock(
  tx: Transaction,
  amendment: Amendment,
): Promise<Result<Amended, AmendProblem>> {
  const clock = await tx.maybe(lockClock, [amendment.matterId, amendment.kind])
  if (clock === undefined) return refuse('deadlines.no-clock')
  const entries = [...clock.entries, amendment.entry]
  const read = readClock(entries, clock.rule, amendment.calendar)
  if (!read.ok) return read
  const { state, due, projected, raw, provisional } = read.value
  const kept = [clock.id, state, projected, raw, provisional]
  await tx.many(addEntry, [
    ...kept,
    entries.length,
    JSON.stringify(amendment.entry),
    amendment.now,
    amendment.by,
  ])
  return ok({ dueOn: due })
}

/**
 * The same start, pauses and extensions under another rule: regrading never moves the start. The old clock stays
 * readable as superseded.
 */
export async function regradeClock(
  tx: Transaction,
  matterId: string,
  kind: ClockKind,
  rule: Rule & { readonly value: DayRule },
  calendar: WorkCalendar,
  now: Date,
): Promise<Result<Amended, AmendProblem>> {
  const clock = await tx.maybe(lockClock, [matterId, kind])
  if (clock === undefined) return refuse('deadlines.no-clock')
  const read = readClock(clock.entries, rule.value, calendar)
  if (!read.ok) return read
  const { state, due, projected, raw, provisional } = read.value
  await tx.many(supersede, [clock.id, newId(now), rule.id, state, projected, raw, provisional])
  return ok({ dueOn: due })
}
