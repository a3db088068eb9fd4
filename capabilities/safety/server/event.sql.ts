import type { GridStanding } from '#capabilities/access/domain/index.ts'
import { isWithinReach } from '#capabilities/access/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { EventKind } from '../domain/index.ts'

/** The unit, what is above it, and the hub: who reads what the unit reports. */
export const reachFrom = statement<{ readonly reach: readonly string[] }>(
  'safety.reach-from',
  `select u.path || array(select h.id from organisations.unit h where h.kind = 'hub' and h.valid_to is null) as reach
     from organisations.unit u where u.id = $1`,
)

export const insertEvent = statement(
  'safety.insert-event',
  `insert into safety.event (id, kind, place, words, head_count, unit_id, reporter_id, discovered_at, reported_at,
                             report_due_at, answer_due_at, reach, reporter_standing)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

export interface EventRow {
  readonly id: string
  readonly kind: EventKind
  readonly place: string
  readonly words: string
  readonly head_count: number | null
  readonly unit_name: string
  readonly by: string
  readonly by_as: GridStanding | null
  readonly discovered_at: Date
  readonly reported_at: Date
  readonly report_due_at: Date
  readonly answer_due_at: Date
  readonly acknowledged_at: Date | null
  readonly acknowledged_by_name: string | null
  readonly acknowledged_words: string | null
}

const shown = `select e.id, e.kind, e.place, e.words, e.head_count, u.name as unit_name, r.display_name as by,
    e.reporter_standing as by_as,
    e.discovered_at, e.reported_at, e.report_due_at, e.answer_due_at, e.acknowledged_at,
    k.display_name as acknowledged_by_name, e.acknowledged_words
  from safety.event e join organisations.unit u on u.id = e.unit_id join access.account r on r.id = e.reporter_id
  left join access.account k on k.id = e.acknowledged_by`

export const findEvent = statement<EventRow>(
  'safety.find-event',
  `${shown} where e.id = $1 and ${isWithinReach('e', 2)}`,
)

export const lockEvent = statement<{ readonly acknowledged_at: Date | null }>(
  'safety.lock-event',
  `select e.acknowledged_at from safety.event e where e.id = $1 and ${isWithinReach('e', 2)} for update`,
)

/** `$1` whether those that were acknowledged are left out. */
export const latestEvents = statement<EventRow>(
  'safety.latest-events',
  `${shown} where (not $1::bool or e.acknowledged_at is null) and ${isWithinReach('e', 3)}
    order by e.acknowledged_at is not null, e.reported_at desc, e.id desc limit $2`,
)

export const acknowledge = statement(
  'safety.acknowledge',
  `update safety.event set acknowledged_at = $2, acknowledged_by = $3, acknowledged_words = $4 where id = $1`,
)
