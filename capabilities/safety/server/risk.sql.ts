import { isWithinReach } from '#capabilities/access/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Finding, RiskColour } from '../domain/index.ts'

export interface ChangeRow {
  readonly from_colour: RiskColour
  readonly colour: RiskColour
  readonly leader_id: string | null
  readonly leader_name: string | null
  readonly reason: string
  readonly by: string
  readonly changed_at: Date
}

/** The latest first. */
export const changesOf = statement<ChangeRow>(
  'safety.changes-of',
  `select c.from_colour, c.colour, c.leader_id, l.display_name as leader_name, c.reason, b.display_name as by,
          c.changed_at
     from safety.risk_change c join access.account b on b.id = c.changed_by
     left join access.account l on l.id = c.leader_id
    where c.dispute_id = $1 order by c.changed_at desc, c.id desc`,
)

export const insertChange = statement(
  'safety.insert-change',
  `insert into safety.risk_change (id, dispute_id, from_colour, colour, leader_id, reason, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export interface RiskVisitRow {
  readonly visited_at: Date
  readonly by: string
  readonly finding: Finding
  readonly words: string
}

export const riskVisitsOf = statement<RiskVisitRow>(
  'safety.risk-visits-of',
  `select v.visited_at, a.display_name as by, v.finding, v.words
     from safety.risk_visit v join access.account a on a.id = v.visited_by
    where v.dispute_id = $1 order by v.visited_at desc, v.id desc`,
)

export const insertRiskVisit = statement(
  'safety.insert-risk-visit',
  `insert into safety.risk_visit (id, dispute_id, visited_at, visited_by, finding, words) values ($1, $2, $3, $4, $5, $6)`,
)

export interface LeaderRow {
  readonly account_id: string
  readonly name: string
  readonly roles: readonly string[]
}

/** Who may lead: holds one of the roles `$1` today `$3` in a unit that reaches the dispute, `$2`. */
export const leadersOver = statement<LeaderRow>(
  'safety.leaders-over',
  `select a.id as account_id, a.display_name as name, array_agg(distinct g.role) as roles
     from access.role_grant g join access.account a on a.id = g.account_id
    where g.role = any($1) and g.unit_id = any($2::uuid[]) and g.from_day <= $3
      and (g.to_day is null or g.to_day >= $3) and a.state <> 'closed'
    group by a.id, a.display_name order by a.display_name, a.id`,
)

export interface ColouredRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly colour: RiskColour
  readonly leader_name: string
  readonly changed_at: Date
}

/** `$2` and `$3` the officer's names. */
export const coloured = statement<ColouredRow>(
  'safety.coloured',
  `select d.id, d.code, d.title, c.colour, a.display_name as leader_name, c.changed_at
     from (select distinct on (dispute_id) * from safety.risk_change
            order by dispute_id, changed_at desc, id desc) c
     join disputes.dispute d on d.id = c.dispute_id join access.account a on a.id = c.leader_id
    where c.colour <> 'none' and d.filing = 'open' and ${isWithinReach('d', 2)}
    order by array_position(array['red', 'orange', 'yellow'], c.colour), c.changed_at limit $1`,
)
