import { statement } from '#platform/server/database/statement.ts'

export const insertDispatch = statement(
  'triage.insert-dispatch',
  `insert into triage.dispatch (id, dispute_id, from_unit_id, to_unit_id, dispatched_at, dispatched_by, reason)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const insertSendBack = statement(
  'triage.insert-send-back',
  `insert into triage.send_back (id, dispute_id, dispatch_id, state, requested_at, requested_by, reason)
   select $1, $2, p.id, 'requested', $3, $4, $5 from triage.dispatch p
    where p.dispute_id = $2 order by p.dispatched_at desc limit 1`,
)

export const closeSendBack = statement<{ readonly from_unit_id: string }>(
  'triage.close-send-back',
  `update triage.send_back s set state = $2, answered_at = $3, answered_by = $4, answer = $5
     from triage.dispatch p
    where s.dispute_id = $1 and s.state = 'requested' and p.id = s.dispatch_id returning p.from_unit_id`,
)

/** Courts, police and departments receive referrals, which are an act of their own; a dispute is held by these. */
export const isHolderKind = statement<{ readonly may_hold: boolean }>(
  'triage.is-holder-kind',
  `select kind in ('hub', 'committee', 'township', 'community', 'grid') as may_hold
     from organisations.unit where id = $1`,
)
