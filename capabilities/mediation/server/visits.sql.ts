import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { VisitOccasion } from '../domain/index.ts'

/**
 * The visits of matters `d` that still count: those of the last turn, which ask both sides, or those of a refusal, which
 * ask the side that came for help. Columns of `mediation.visit_due`, the parties `asked`, those `visited`, and `next_on`, the
 * day on which a visit that was missed gives way to the next.
 */
export const visitsInForce = `(
  select v.*,
         array(select y.id from parties.party y
                where y.matter_id = d.id
                  and case v.occasion when 'refusal' then y.role = 'applicant' else y.role <> 'third-party' end) as asked,
         array(select distinct f.party_id from mediation.follow_up f where f.visit_due_id = v.id) as visited,
         (select min(l.due_on) from mediation.visit_due l
           where l.dispute_id = d.id and l.proceeding_id is not distinct from v.proceeding_id and l.due_on > v.due_on) as next_on
    from mediation.visit_due v join disputes.dispute d on d.id = v.dispute_id
   where d.filing <> 'merged'
     and case d.routing when 'declined' then v.proceeding_id is null
         else v.proceeding_id = (select p.id from mediation.proceeding p where p.dispute_id = d.id
                                  order by p.accepted_on desc, p.id desc limit 1) end)`

/** `$3` the turn, or null after a refusal. A visit planned for that day already stays. */
export const insertVisit = statement(
  'mediation.insert-visit-due',
  `insert into mediation.visit_due (id, dispute_id, proceeding_id, occasion, due_on, rule_id, made_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
)

export interface VisitRow {
  readonly id: string
  readonly occasion: VisitOccasion
  readonly dueOn: LegalDate
  readonly asked: readonly string[]
  readonly visited: readonly string[]
  readonly basis: string
  readonly assumption: boolean
}

export const visitsOf = statement<VisitRow>(
  'mediation.visits-of',
  `select v.id, v.occasion, v.due_on as "dueOn", v.asked, v.visited, r.basis, r.assumption
     from ${visitsInForce} v join rules.rule r on r.id = v.rule_id where v.dispute_id = $1 order by v.due_on`,
)

export const lastDueDate = statement<{ readonly last: LegalDate | null }>(
  'mediation.last-due-date',
  `select max(o.due_on) as last from mediation.obligation o join mediation.agreement g on g.id = o.agreement_id
    where g.proceeding_id = $1 and g.state = 'effective'`,
)
