import type { Category, Grade, RiskFlag, Sector } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { KeptProposal } from './propose.ts'

export const insertDispatch = statement(
  'triage.insert-dispatch',
  `insert into triage.dispatch (id, dispute_id, from_unit_id, to_unit_id, act, dispatched_at, dispatched_by, reason, because)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const insertSendBack = statement(
  'triage.insert-send-back',
  `insert into triage.send_back (id, dispute_id, dispatch_id, state, requested_at, requested_by, reason, answer_due_on)
   select $1, $2, p.id, 'requested', $3, $4, $5, $6 from triage.dispatch p
    where p.dispute_id = $2 order by p.dispatched_at desc limit 1`,
)

export const findSendBack = statement<{ readonly reason: string; readonly answer_due_on: LegalDate }>(
  'triage.find-send-back',
  `select reason, answer_due_on from triage.send_back where dispute_id = $1 and state = 'requested'`,
)

/**
 * Another unit gets the dispute `$2`: a send-back that is still open is ruled upon by it, and nobody beside is asked any
 * more. @returns who was asked and still has the reach that was lent for it
 */
export const changeHands = statement<{ readonly to_unit_id: string }>(
  'triage.change-hands',
  `with handed as (
     insert into triage.dispatch (id, dispute_id, from_unit_id, to_unit_id, act, dispatched_at, dispatched_by, reason, because)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)),
        ruled as (
     update triage.send_back set state = 'ruled', answered_at = $6, answered_by = $7, answer = $8, because = $9
      where dispute_id = $2 and state = 'requested')
   update triage.sideways_offer set state = 'overtaken', answered_at = $6
    where dispute_id = $2 and state = 'offered' returning to_unit_id`,
)

export const closeSendBack = statement<{ readonly from_unit_id: string }>(
  'triage.close-send-back',
  `update triage.send_back s set state = $2, answered_at = $3, answered_by = $4, answer = $5, because = $6
     from triage.dispatch p
    where s.dispute_id = $1 and s.state = 'requested' and p.id = s.dispatch_id returning p.from_unit_id`,
)

export interface Triaged {
  readonly category: Category
  readonly sector?: Sector
  readonly grade: Grade
  readonly unitId: string
  readonly flags: readonly RiskFlag[]
}

/** Kept with the visit from which the dispute came; what was entered before proposals has an empty one. */
export const proposalOf = statement<{ readonly proposal: KeptProposal | null }>(
  'triage.proposal-of',
  `select nullif(v.proposal, '{}') as proposal from disputes.dispute d join reception.visit v on v.id = d.visit_id
    where d.id = $1`,
)

export const factsInForce = statement<{
  readonly category: Category
  readonly sector: Sector | null
  readonly grade: Grade
  readonly unit_id: string
  readonly flags: readonly RiskFlag[]
  readonly accepted_on: LegalDate | null
}>(
  'triage.facts-in-force',
  `select category, sector, grade, holder_unit_id as unit_id, flags, accepted_on from disputes.dispute where id = $1`,
)

export const insertDecision = statement(
  'triage.insert-decision',
  `insert into triage.decision (id, dispute_id, decided_at, decided_by, proposal, decided, reason)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const decisionsOf = statement<{
  readonly at: Date
  readonly by: string
  readonly decided: Triaged & { readonly reason?: string }
  readonly reason: string | null
}>(
  'triage.decisions-of',
  `select t.decided_at as at, a.display_name as by, t.decided, t.reason
     from triage.decision t join access.account a on a.id = t.decided_by
    where t.dispute_id = $1 order by t.decided_at, t.id`,
)
