import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { AppointmentWay, CommitteePost, MediatorKind } from '../domain/index.ts'

const insertPerson = statement(
  'organisations.insert-person',
  'insert into organisations.person (id, name, sex, is_minority, mediator_kind) values ($1, $2, $3, $4, $5)',
)

const updatePerson = statement<{ readonly id: string }>(
  'organisations.update-person',
  `update organisations.person set is_minority = $2, sex = $3, version = version + 1 where id = $1 returning id`,
)

const insertMembership = statement(
  'organisations.insert-membership',
  `insert into organisations.membership (id, unit_id, person_id, post, appointment, from_day, to_day)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** @property personId of who is known already; a new person is made where it is not given */
export interface NewMembership {
  readonly unitId: string
  readonly personId?: string | undefined
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly isMinority: boolean
  readonly post: CommitteePost
  readonly appointment: AppointmentWay
  readonly mediatorKind?: MediatorKind | undefined
  readonly fromDay: LegalDate
  readonly toDay: LegalDate | null
}

/** @returns the person */
export async function addMembership(tx: Transaction, member: NewMembership, now: Date): Promise<string> {
  const { unitId, personId, name, sex, isMinority, post, appointment, mediatorKind, fromDay, toDay } = member
  const id = personId ?? newId(now)
  if (personId === undefined) await tx.many(insertPerson, [id, name, sex, isMinority, mediatorKind ?? null])
  else await tx.one(updatePerson, [id, isMinority, sex])
  await tx.many(insertMembership, [newId(now), unitId, id, post, appointment, fromDay, toDay])
  return id
}

/** Terms of members that reach into a new one end on the day before; one that would have begun later never does. */
export const endElected = statement(
  'organisations.end-elected',
  `update organisations.membership set to_day = greatest($2::date - 1, from_day)
    where unit_id = $1 and post <> 'employed' and (to_day is null or to_day >= $2)`,
)

/** Nothing comes back where it had ended before. */
export const endMembership = statement<{ readonly unit_id: string; readonly person_id: string }>(
  'organisations.end-membership',
  `update organisations.membership set to_day = $2 where id = $1 and from_day <= $2 and (to_day is null or to_day > $2)
   returning unit_id, person_id`,
)
