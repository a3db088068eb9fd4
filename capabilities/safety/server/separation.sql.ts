import { statement } from '#platform/server/database/statement.ts'

export interface SeparationRow {
  readonly id: string
  readonly party_id: string
  readonly other_party_id: string | null
  readonly account_id: string | null
  readonly party_name: string
  readonly other_name: string
  readonly reason: string
  readonly set_at: Date
}

/** The parties carry it with them: into the dispute that theirs was merged with, and back. */
export const separationsOf = statement<SeparationRow>(
  'safety.separations-of',
  `select s.id, s.party_id, s.other_party_id, s.account_id, p.name as party_name,
          coalesce(o.name, a.display_name, '') as other_name, s.reason, s.set_at
     from safety.separation s join parties.party p on p.id = s.party_id
     left join parties.party o on o.id = s.other_party_id left join access.account a on a.id = s.account_id
    where (s.dispute_id = $1 or p.matter_id = $1) and s.lifted_at is null order by s.set_at, s.id`,
)

/** Officers, lawyers and counsellors who must not meet a party of the matter that a visit belongs to. */
export const keptFromVisit = statement<{ readonly account_id: string }>(
  'safety.kept-from-visit',
  `select distinct s.account_id
     from reception.visit v
     join safety.separation s on s.account_id is not null and s.lifted_at is null
     join parties.party p on p.id = s.party_id
    where v.id = $1 and (s.dispute_id = v.dispute_id or p.matter_id in (v.dispute_id, v.id))`,
)

export const insertSeparation = statement(
  'safety.insert-separation',
  `insert into safety.separation (id, dispute_id, party_id, other_party_id, account_id, reason, set_by, set_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export const liftSeparation = statement<{ readonly id: string }>(
  'safety.lift-separation',
  `update safety.separation set lifted_by = $3, lifted_at = $4, lift_reason = $5
    where id = $1 and lifted_at is null
      and (dispute_id = $2 or party_id in (select id from parties.party where matter_id = $2)) returning id`,
)

/** Planned sessions of the dispute, whom they ask to come, and who mediates. */
export const plannedMeetings = statement<{
  readonly planned_at: Date
  readonly manner: string
  readonly invited: readonly string[] | null
  readonly mediators: readonly string[]
}>(
  'safety.planned-meetings',
  `select s.planned_at, s.manner, s.invited, array(select m.account_id from mediation.mediator m
                            where m.proceeding_id = p.id and m.to_day is null) as mediators
     from mediation.session s join mediation.proceeding p on p.id = s.proceeding_id
    where p.dispute_id = $1 and s.state = 'planned'`,
)

/** Officers whom a party may have to be kept from: those of the unit that holds the dispute, and who mediates it. */
export const officersOf = statement<{ readonly id: string; readonly name: string; readonly unit_id: string }>(
  'safety.officers-of',
  `select a.id, a.display_name as name, a.unit_id from access.account a
    where a.unit_id = (select holder_unit_id from disputes.dispute where id = $1)
       or a.id in (select m.account_id from mediation.mediator m join mediation.proceeding p on p.id = m.proceeding_id
                    where p.dispute_id = $1 and m.to_day is null)
    order by a.display_name collate "zh-Hans-CN-x-icu", a.id limit 200`,
)

export const isAccount = statement<{ readonly id: string }>(
  'safety.is-account',
  'select id from access.account where id = $1',
)
