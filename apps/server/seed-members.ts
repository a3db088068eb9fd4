import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { seedMembers } from '../../database/seeds/members.ts'

const insertPeople = statement(
  'seed.insert-people',
  `insert into organisations.person (id, name, sex, mediator_kind, sectors)
   select (p->>'id')::uuid, p->>'name', p->>'sex', p->>'mediatorKind',
          array(select jsonb_array_elements_text(p->'sectors'))
     from jsonb_array_elements($1::jsonb) as p`,
)

const insertMemberships = statement(
  'seed.insert-memberships',
  `insert into organisations.membership (id, unit_id, person_id, post, appointment, from_day, to_day)
   select (p->>'membershipId')::uuid, (p->>'unitId')::uuid, (p->>'id')::uuid, p->>'post', p->>'appointment',
          (p->>'fromDay')::date, (p->>'toDay')::date
     from jsonb_array_elements($1::jsonb) as p`,
)

const linkAccounts = statement(
  'seed.link-accounts',
  `update access.account a set person_id = (p->>'id')::uuid
     from jsonb_array_elements($1::jsonb) as p where a.username = p->>'account'`,
)

/** The members of the demo committees; those who sign in are the same person as their account. */
export async function seedMembersInto(
  tx: Transaction,
  unitIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const rows = seedMembers.map((member) => ({
    ...member,
    id: newId(now),
    membershipId: newId(now),
    unitId: unitIds.get(member.unit),
  }))
  const json = JSON.stringify(rows)
  await tx.many(insertPeople, [json])
  await tx.many(insertMemberships, [json])
  await tx.many(linkAccounts, [json])
}
