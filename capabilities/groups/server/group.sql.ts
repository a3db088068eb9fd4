import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { Category } from '#capabilities/disputes/domain/index.ts'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Authority, ConsentWay, GroupProceeding } from '../domain/index.ts'

export const findImport = statement<{ readonly added: number; readonly left_out: number }>(
  'groups.find-import',
  'select added, left_out from groups.person_import where dispute_id = $1 and digest = $2',
)

export const insertImport = statement(
  'groups.insert-import',
  `insert into groups.person_import (id, dispute_id, digest, role, added, left_out, imported_at, imported_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export interface GroupRow {
  readonly id: string
  readonly head_count: number
  readonly category: Category
  readonly division_code: string
  readonly registered_at: Date
  readonly filing: string
  readonly merged_into: string | null
  readonly holder_unit_id: string
}

export const findGroup = statement<GroupRow>(
  'groups.find-group',
  `select d.id, d.head_count, d.category, d.division_code, d.registered_at, d.filing, d.merged_into, d.holder_unit_id
     from disputes.dispute d where d.id = $1 and ${isWithinReach('d', 2)}`,
)

export const sidesOf = statement<{ readonly role: PartyRole; readonly persons: number }>(
  'groups.sides-of',
  `select role, sum(head_count)::int as persons from parties.party where matter_id = $1 group by role
    order by array_position(array['applicant', 'respondent', 'third-party'], role)`,
)

/** `$3` the dispute itself, `$4` its category, `$5` its place, `$6` and `$7` the time around its registration. */
export const similarTo = statement<{ readonly registered_at: Date }>(
  'groups.similar-to',
  `select d.registered_at from disputes.dispute d
    where d.filing = 'open' and d.registered_at >= $6 and d.registered_at < $7 and d.id <> $3 and d.category = $4
      and starts_with(d.division_code, $5) and ${isWithinReach('d', 1)} limit 200`,
)

export interface RepresentationRow {
  readonly id: string
  readonly proceeding: GroupProceeding
  readonly role: PartyRole
  readonly chosen_at: Date
  readonly representatives: {
    readonly partyId: string
    readonly name: string
    readonly agents: string[]
    readonly represents: {
      readonly partyId: string
      readonly name: string
      readonly consentedOn: LegalDate
      readonly way: ConsentWay
      readonly authority: Authority
    }[]
  }[]
}

export const representationsOf = statement<RepresentationRow>(
  'groups.representations-of',
  `select r.id, r.proceeding, r.role, r.chosen_at,
          (select jsonb_agg(jsonb_build_object(
                    'partyId', v.party_id, 'name', p.name, 'agents', v.agents,
                    'represents', (select coalesce(jsonb_agg(jsonb_build_object(
                                            'partyId', c.party_id, 'name', q.name, 'consentedOn', c.consented_on,
                                            'way', c.way, 'authority', c.authority) order by q.position, q.id), '[]')
                                     from groups.represented c join parties.party q on q.id = c.party_id
                                    where c.representative_id = v.id)) order by p.position, p.id)
             from groups.representative v join parties.party p on p.id = v.party_id
            where v.representation_id = r.id) as representatives
     from groups.representation r where r.dispute_id = $1 and r.ended_at is null order by r.chosen_at, r.id`,
)

export interface PointerRow {
  readonly id: string
  readonly code: string
  readonly title: string
}

export const joinedTo = statement<PointerRow & { readonly merged_at: Date; readonly reason: string }>(
  'groups.joined-to',
  `select d.id, d.code, d.title, m.merged_at, m.reason
     from groups.merge m join disputes.dispute d on d.id = m.joined_id
    where m.leading_id = $1 and m.undone_at is null and ${isWithinReach('d', 2)} order by m.merged_at, m.id`,
)

export const leadingFor = statement<PointerRow>(
  'groups.leading-for',
  `select d.id, d.code, d.title from disputes.dispute d where d.id = $1 and ${isWithinReach('d', 2)}`,
)

export const endRepresentation = statement(
  'groups.end-representation',
  `update groups.representation set ended_at = $3 where dispute_id = $1 and role = $2 and ended_at is null`,
)

export const insertRepresentation = statement(
  'groups.insert-representation',
  `with r as (
     insert into groups.representation (id, dispute_id, proceeding, role, rule_id, chosen_at, chosen_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id),
   v as (
     insert into groups.representative (id, representation_id, party_id, agents)
     select (o->>'id')::uuid, r.id, (o->>'partyId')::uuid, array(select jsonb_array_elements_text(o->'agents'))
       from jsonb_array_elements($8::jsonb) as o, r returning id)
   insert into groups.represented (representative_id, party_id, consented_on, way, authority)
   select v.id, (c->>'partyId')::uuid, (c->>'consentedOn')::date, c->>'way', c->>'authority'
     from jsonb_array_elements($8::jsonb) as o join v on v.id = (o->>'id')::uuid,
          jsonb_array_elements(o->'represents') as c`,
)

export interface SeenRow extends PointerRow {
  readonly head_count: number
  readonly registered_at: Date
  readonly holder_unit_name: string
  readonly category: Category
  readonly division_code: string
}

const seen = `select d.id, d.code, d.title, d.head_count, d.registered_at, u.name as holder_unit_name, d.category, d.division_code
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id`

/** `$3` the threshold; the second condition is the index's own. */
export const crowdedMatters = statement<SeenRow>(
  'groups.crowded-matters',
  `${seen} where d.filing = 'open' and d.head_count >= $3 and d.head_count >= 5 and ${isWithinReach('d', 1)}
    order by d.registered_at desc, d.id limit 100`,
)

/** Disputes of late in a place that is known closely enough; `$4` digits. Clusters need more than one of a kind. */
export const lateMatters = statement<SeenRow>(
  'groups.late-matters',
  `with late as (
     select d.id, count(*) over (partition by d.category, left(d.division_code, $4::int)) as alike
       from disputes.dispute d
      where d.filing = 'open' and d.registered_at >= $3 and length(d.division_code) >= $4 and ${isWithinReach('d', 1)})
   ${seen} join late on late.id = d.id where late.alike >= $5
    order by d.registered_at desc, d.id limit 500`,
)
