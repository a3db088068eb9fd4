import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type {
  Category,
  Door,
  EntrustingBody,
  Filing,
  Grade,
  Origin,
  RiskFlag,
  Routing,
  RuledReason,
  Sector,
  Sensitivity,
} from '../domain/index.ts'

export const findHolder = statement<{ readonly path: readonly string[]; readonly name: string }>(
  'disputes.find-holder',
  'select path, name from organisations.unit where id = $1 and valid_to is null',
)

/** Nothing of a dispute is asked back: its code was drawn with the visit, its id by the caller. */
export const insertDispute = statement(
  'disputes.insert-dispute',
  `insert into disputes.dispute (id, code, visit_id, title, narrative, category, sector, origin, entrusting_body, door,
                                 grade, amount_fen, head_count, division_code, place, flags, sensitivity, routing,
                                 holder_unit_id, owner_id, first_responder_id, registered_at, due_on, due_kind, reach,
                                 search_text, requests)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'registered', $18, $19, $19, $20,
           $21, 'acceptance', $22, lower($2 || ' ' || $23), $24)`,
)

export interface LockedDispute {
  readonly id: string
  readonly version: number
  readonly routing: Routing
  readonly grade: Grade
  readonly holder_unit_id: string
  readonly owner_id: string | null
  readonly first_responder_id: string | null
  readonly reach: readonly string[]
  readonly accepted_on: LegalDate | null
  readonly due_on: LegalDate | null
  readonly due_kind: string | null
  readonly filing: Filing
  readonly merged_into: string | null
}

const lockedColumns = `id, version, routing, grade, holder_unit_id, owner_id, first_responder_id, reach, accepted_on, due_on, due_kind, filing, merged_into`

/** For what a rule does, and not a person: nobody's names are asked for. */
export const lockForRule = statement<LockedDispute>(
  'disputes.lock-for-rule',
  `select ${lockedColumns} from disputes.dispute where id = $1 for update`,
)

/** `$1` the dispute, `$2` and `$3` the officer's names; nothing comes back for who does not reach it. */
export const lockDispute = statement<LockedDispute>(
  'disputes.lock-dispute',
  `select ${lockedColumns} from disputes.dispute d where id = $1 and ${isWithinReach('d', 2)} for update`,
)

/**
 * The names of the holder `$3` and of the owner `$4` reach the dispute in their own right from now on, beside whoever did
 * before: nothing is lent to them any more. Nothing comes back where the holder is gone.
 */
export const updateRouting = statement<{ readonly version: number }>(
  'disputes.update-routing',
  `with own as (select array_remove(path || $4::uuid, null) as names from organisations.unit
                 where id = $3 and valid_to is null),
        owned as (delete from disputes.reach_loan where dispute_id = $1 and name in (select unnest(names) from own))
   update disputes.dispute d
      set routing = $2, holder_unit_id = $3, owner_id = $4, accepted_on = coalesce(accepted_on, $5), due_on = $6, due_kind = $7,
          filing = $8, version = version + 1,
          reach = (select array_agg(distinct name) from unnest(d.reach || own.names) as name)
     from own where d.id = $1 returning version`,
)

export interface SummaryRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly category: Category
  readonly grade: Grade
  readonly routing: Routing
  readonly holder_unit_id: string
  readonly holder_unit_name: string
  readonly registered_at: Date
  readonly accepted_on: LegalDate | null
  readonly due_on: LegalDate | null
  readonly sensitivity: Sensitivity
}

export const summaryColumns = `d.id, d.code, d.title, d.category, d.grade, d.routing, d.holder_unit_id,
  u.name as holder_unit_name, d.registered_at, d.accepted_on, d.due_on, d.sensitivity`

export interface DisputeRow extends SummaryRow {
  readonly filing: Filing
  readonly narrative: string
  readonly door: Door
  readonly origin: Origin
  readonly entrusting_body: EntrustingBody | null
  readonly sector: Sector | null
  readonly division_code: string
  readonly head_count: number
  readonly owner_name: string | null
  readonly first_responder_name: string | null
  readonly place: string
  readonly amount_fen: number | null
  readonly flags: readonly RiskFlag[]
  readonly version: number
}

export const findDispute = statement<DisputeRow>(
  'disputes.find-dispute',
  `select ${summaryColumns}, d.filing, d.narrative, d.door, d.origin, d.entrusting_body, d.sector, d.division_code, d.head_count,
          d.place, d.amount_fen, d.flags, d.version, owner.display_name as owner_name,
          responder.display_name as first_responder_name
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
     left join access.account owner on owner.id = d.owner_id
     left join access.account responder on responder.id = d.first_responder_id
    where d.id = $1 and ${isWithinReach('d', 2)}`,
)

export interface TimelineRow {
  readonly at: Date
  readonly type: string
  readonly actor: string
  readonly reason: string | null
  readonly because: RuledReason | null
  readonly basis: string | null
  readonly ground: string | null
  readonly from_unit_name: string | null
  readonly to_unit_name: string | null
  readonly due_on: string | null
}

/** Of the facts only those that every reader of the matter may see; narrower ones stay with what they belong to. */
export const timelineOf = statement<TimelineRow>(
  'disputes.timeline-of',
  `select e.at, e.type, coalesce(a.display_name, e.actor) as actor, f.facts->>'reason' as reason,
          f.facts->>'because' as because, case when f.facts ? 'because' then f.facts->>'basis' end as basis,
          f.facts->>'ground' as ground, f.facts->>'dueOn' as due_on,
          sender.name as from_unit_name, holder.name as to_unit_name
     from ledger.entry e
     cross join lateral (select e.body::jsonb as facts) f
     left join access.account a on a.id = ledger.id_in(e.actor)
     left join organisations.unit sender on sender.id = ledger.id_in(f.facts->>'from')
     left join organisations.unit holder on holder.id = ledger.id_in(f.facts->>'holder')
    where e.chain = $1 order by e.seq`,
)
