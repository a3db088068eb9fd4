import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { Door, RiskFlag } from '#capabilities/disputes/domain/index.ts'
import type { KeptProposal } from '#capabilities/triage/server/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { VisitOutcome, VisitState } from '../domain/index.ts'

/**
 * Records a visit and draws its code. What comes back is without the letter of visits: the code that a dispute made
 * of it keeps for life. A serial is never given out twice.
 */
export const insertVisit = statement<{ readonly code: string }>(
  'reception.insert-visit',
  `with numbered as (
     select left($8, 6) || '-' || extract(year from $4::timestamptz at time zone 'Asia/Shanghai')::int || '-'
            || lpad(nextval('reception.code_serial')::text, 7, '0') as code)
   insert into reception.visit (id, code, door, received_at, first_responder_id, unit_id, state, title, narrative,
                                division_code, place, amount_fen, proposal, dispute_id, reach, search_text, flags,
                                sensitivity, requests, access_code_digest)
   select $1, 'V' || code, $2, $4, $5, $6, case when $11::uuid is null then 'open' else 'filed' end, $3, $7, $8, $9,
          $10, $14, $11, $12, lower(code || ' ' || $13), $15, $16, $17, $18
     from numbered returning substr(code, 2) as code`,
)

/** Many at once, from another system; what was read before is left alone. */
export const insertImportedVisits = statement<{ readonly outside_id: string }>(
  'reception.insert-imported-visits',
  `with numbered as (
     select v.*, left($3, 6) || '-' || extract(year from (v.visit->>'receivedAt')::timestamptz at time zone 'Asia/Shanghai')::int
                 || '-' || lpad(nextval('reception.code_serial')::text, 7, '0') as code
       from (select visit from jsonb_array_elements($1::jsonb) as visit) as v
      where not exists (select 1 from reception.visit k
                         where k.outside_source = $4 and k.outside_id = v.visit->>'outsideId'))
   insert into reception.visit (id, code, door, received_at, unit_id, state, title, narrative, division_code, proposal,
                                reach, search_text, flags, outside_source, outside_id)
   select (visit->>'id')::uuid, 'V' || code, $5, (visit->>'receivedAt')::timestamptz, $2, 'open', visit->>'title',
          visit->>'narrative', $3, visit->'proposal', $6, lower(code || ' ' || (visit->>'title') || ' ' || (visit->>'narrative')),
          array(select jsonb_array_elements_text(visit->'flags')), $4, visit->>'outsideId'
     from numbered on conflict (outside_source, outside_id) do nothing returning outside_id`,
)

export interface VisitRow {
  readonly id: string
  readonly code: string
  readonly door: Door
  readonly state: VisitState
  readonly title: string
  readonly received_at: Date
  readonly unit_name: string
  readonly first_responder_name: string | null
  readonly dispute_id: string | null
  readonly flags: readonly RiskFlag[]
  readonly proposed_category: string | null
  readonly proposed_grade: string | null
}

export const visitColumns = `v.id, v.code, v.door, v.state, v.title, v.received_at, u.name as unit_name,
  a.display_name as first_responder_name, v.dispute_id, v.flags, v.proposal #>> '{category,value}' as proposed_category,
  v.proposal #>> '{grade,value}' as proposed_grade`

export const visitTables = `reception.visit v join organisations.unit u on u.id = v.unit_id
  left join access.account a on a.id = v.first_responder_id`

export interface WholeVisitRow extends VisitRow {
  readonly narrative: string
  readonly requests: readonly string[]
  readonly place: string
  readonly division_code: string
  readonly amount_fen: number | null
  readonly proposal: KeptProposal | Record<string, never>
  readonly outcome: VisitOutcome | null
  readonly outcome_reason: string | null
  readonly version: number
}

export const findVisit = statement<WholeVisitRow>(
  'reception.find-visit',
  `select ${visitColumns}, v.narrative, v.requests, v.place, v.division_code, v.amount_fen, v.proposal, v.outcome, v.outcome_reason,
          v.version
     from ${visitTables} where v.id = $1 and ${isWithinReach('v', 2)}`,
)

export interface LockedVisit {
  readonly id: string
  readonly code: string
  readonly state: VisitState
  readonly version: number
  readonly door: Door
  readonly title: string
  readonly narrative: string
  readonly requests: readonly string[]
  readonly division_code: string
  readonly place: string
  readonly amount_fen: number | null
  readonly received_at: Date
  readonly unit_id: string
  readonly first_responder_id: string | null
  readonly reach: readonly string[]
}

export const lockVisit = statement<LockedVisit>(
  'reception.lock-visit',
  `select id, code, state, version, door, title, narrative, requests, division_code, place, amount_fen, received_at, unit_id,
          first_responder_id, reach
     from reception.visit v where id = $1 and ${isWithinReach('v', 2)} for update`,
)

export const endVisit = statement<{ readonly version: number }>(
  'reception.end-visit',
  `update reception.visit set state = 'ended', outcome = $2, outcome_reason = $3, ended_at = $4, ended_by = $5,
          version = version + 1
    where id = $1 returning version`,
)

export const fileVisit = statement(
  'reception.file-visit',
  `update reception.visit set state = 'filed', dispute_id = $2, version = version + 1 where id = $1`,
)
