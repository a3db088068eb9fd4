import type { Outcome, Routing } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export const findHub = statement<{ readonly id: string; readonly name: string }>(
  'applications.find-hub',
  `select id, name from organisations.unit where kind = 'hub' and valid_to is null limit 1`,
)

export interface FollowedRow {
  readonly code: string
  readonly dispute_id: string | null
  readonly visit_state: 'open' | 'filed' | 'ended'
  readonly received_at: Date
  readonly unit_name: string
  readonly routing: Routing | null
  readonly filing: 'open' | 'closed' | 'archived' | null
  readonly registered_at: Date | null
  readonly accepted_on: LegalDate | null
  readonly due_on: LegalDate | null
  readonly proceeding: 'preparing' | 'mediating' | 'signing' | 'ended' | null
  readonly outcome: Outcome | null
  readonly ended_on: LegalDate | null
  readonly agreement_number: string | null
}

/** `$1` the digest of the access code, `$2` the code of the visit or of the dispute that came of it. */
export const findFollowed = statement<FollowedRow>(
  'applications.find-followed',
  `select coalesce(d.code, v.code) as code, d.id as dispute_id, v.state as visit_state, v.received_at, u.name as unit_name, d.routing,
          d.filing, d.registered_at, d.accepted_on, d.due_on, p.state as proceeding, p.outcome, p.ended_on,
          (select g.number from mediation.agreement g where g.proceeding_id = p.id and g.state = 'effective' limit 1)
            as agreement_number
     from reception.visit v
     left join disputes.dispute d on d.id = v.dispute_id
     join organisations.unit u on u.id = coalesce(d.holder_unit_id, v.unit_id)
     left join lateral (select id, state, outcome, ended_on from mediation.proceeding
                         where dispute_id = d.id order by accepted_on desc, id desc limit 1) p on true
    where v.access_code_digest = $1 and v.code in ($2, 'V' || $2)`,
)
