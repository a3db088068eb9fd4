import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { RoutingRule, RoutingRuleState } from '../domain/index.ts'

export interface RulingRow {
  readonly id: string
  readonly category: Category | null
  readonly sector: Sector | null
  readonly division_code: string | null
  readonly unit_id: string
  readonly unit_name: string
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
}

/** A unit that was merged meanwhile passes its routes to its successor; one that is gone without has none. */
export const rulingsInForce = statement<RulingRow>(
  'triage.rulings-in-force',
  `select r.id, r.category, r.sector, r.division_code, u.id as unit_id, u.name as unit_name, r.valid_from, r.valid_to
     from triage.routing_rule r
     join organisations.unit named on named.id = r.to_unit_id
     join organisations.unit u on u.id = coalesce(named.successor_id, named.id) and u.valid_to is null
    where r.state in ('in-force', 'ended') and r.valid_from <= $1 and (r.valid_to is null or r.valid_to >= $1)`,
)

export function presentRouting(row: RulingRow): RoutingRule {
  return {
    id: row.id,
    category: row.category ?? undefined,
    sector: row.sector ?? undefined,
    divisionCode: row.division_code ?? undefined,
    unitId: row.unit_id,
    unitName: row.unit_name,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
  }
}

/** Whether somebody ruled on a send-back of this dispute: silence, which a rule answers, is no ruling. */
export const wasRuled = statement<{ readonly ruled: boolean }>(
  'triage.was-ruled',
  `select exists (select from triage.send_back where dispute_id = $1 and answered_by is not null
                     and state in ('agreed', 'refused', 'ruled')) as ruled`,
)

export const insertRoutingRule = statement(
  'triage.insert-routing-rule',
  `insert into triage.routing_rule
     (id, dispute_id, state, category, sector, division_code, to_unit_id, reason, proposed_at, proposed_by)
   values ($1, $2, 'proposed', $3, $4, $5, $6, $7, $8, $9)`,
)

export const placeAndSubject = statement<{
  readonly category: Category
  readonly sector: Sector | null
  readonly division_code: string | null
}>('triage.place-and-subject', 'select category, sector, division_code from disputes.dispute where id = $1')

export const lockRoutingRule = statement<{
  readonly state: RoutingRuleState
  readonly proposed_by: string
  readonly valid_from: LegalDate | null
}>(
  'triage.lock-routing-rule',
  'select state, proposed_by, valid_from from triage.routing_rule where id = $1 for update',
)

export const keepRoutingDecision = statement(
  'triage.keep-routing-decision',
  `update triage.routing_rule set state = $2, decided_at = $3, decided_by = $4, decision_reason = $5, valid_from = $6, valid_to = $7
    where id = $1`,
)

export const keepRoutingEnd = statement(
  'triage.keep-routing-end',
  `update triage.routing_rule set state = 'ended', valid_to = $2, end_reason = $3 where id = $1`,
)

export interface RoutingRuleRow extends Omit<RulingRow, 'valid_from'> {
  readonly state: RoutingRuleState
  readonly place: string | null
  readonly reason: string
  readonly proposed_at: Date
  readonly proposed_by: string
  readonly proposer: string
  readonly decided_at: Date | null
  readonly decider: string | null
  readonly decision_reason: string | null
  readonly valid_from: LegalDate | null
  readonly end_reason: string | null
  readonly dispute_id: string | null
  readonly dispute_code: string | null
}

/** `$1`, `$2` the officer's names: the matter behind a rule is named to those alone who reach it. */
export const allRoutingRules = statement<RoutingRuleRow>(
  'triage.all-routing-rules',
  `select r.id, r.state, r.category, r.sector, r.division_code,
          (select p.name from organisations.unit p where p.division_code = r.division_code
              and p.kind in ('district', 'township', 'community', 'grid') order by p.valid_to nulls first limit 1) as place,
          u.id as unit_id, u.name as unit_name, r.reason, r.proposed_at, r.proposed_by, a.display_name as proposer,
          r.decided_at, b.display_name as decider, r.decision_reason, r.valid_from, r.valid_to, r.end_reason,
          d.id as dispute_id, d.code as dispute_code
     from triage.routing_rule r
     join organisations.unit u on u.id = r.to_unit_id
     join access.account a on a.id = r.proposed_by
     left join access.account b on b.id = r.decided_by
     left join disputes.dispute d on d.id = r.dispute_id and ${isWithinReach('d', 1)}
    order by (r.state = 'proposed') desc, r.proposed_at desc, r.id desc limit 500`,
)
