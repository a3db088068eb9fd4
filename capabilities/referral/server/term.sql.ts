import type { ClockEntry, LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { TermChangeRule } from '../domain/index.ts'

export interface ClockNow {
  readonly state: 'running' | 'paused'
  readonly due_on: LegalDate
  readonly entries: readonly ClockEntry<LegalDate>[]
  readonly changes: readonly TermChangeRule[]
}

/** How the term of clock `c` may change, by the rule of the day on which it began. */
export const changesOfClock = `
  (select t.value -> 'terms' from rules.rule t
    where t.key = 'referral.term-changes' and t.valid_from <= c.started_on
      and (t.valid_to is null or t.valid_to >= c.started_on) order by t.valid_from desc, t.edition desc limit 1)`

/** The term as it stands under the lock of its referral. */
export const clockNow = statement<ClockNow>(
  'referral.clock-now',
  `select c.state, c.due_on, coalesce(${changesOfClock}, '[]') as changes,
          (select json_agg(e.entry order by e.seq) from deadlines.clock_entry e where e.clock_id = c.id) as entries
     from deadlines.clock c
    where c.matter_id = $1 and c.kind = 'referral-term' and c.state in ('running', 'paused')`,
)

export const insertTermChange = statement(
  'referral.insert-term-change',
  `insert into referral.term_change (id, referral_id, seq, move, on_day, length, ground, words, consents, due_on,
                                     recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
