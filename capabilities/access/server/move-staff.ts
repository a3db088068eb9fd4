import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'

const moveAccounts = statement<{ readonly id: string }>(
  'access.move-accounts',
  `update access.account set unit_id = $2, version = version + 1 where unit_id = $1 returning id`,
)

const endGrantsIn = statement(
  'access.end-grants-in',
  `update access.role_grant set to_day = $2::date - 1 where unit_id = $1 and to_day is null`,
)

/** A role that is held in both units is held once afterwards. */
const grantInSuccessor = statement<{ readonly account_id: string }>(
  'access.grant-in-successor',
  `insert into access.role_grant (id, account_id, role, unit_id, from_day, granted_by, standing)
   select gen_random_uuid(), account_id, role, $2, $3, $4, standing from access.role_grant
    where unit_id = $1 and to_day is null
   on conflict do nothing returning account_id`,
)

export interface StaffMove {
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly by: string
  readonly now: Date
  readonly today: LegalDate
}

/** When units merge, their people go on in the successor with the roles that they had. */
export async function moveStaff(tx: Transaction, move: StaffMove): Promise<void> {
  const { fromUnitId, toUnitId, by, now, today } = move
  const moved = await tx.many(moveAccounts, [fromUnitId, toUnitId])
  const granted = await tx.many(grantInSuccessor, [fromUnitId, toUnitId, today, by])
  await tx.many(endGrantsIn, [fromUnitId, today])
  const touched = new Set([...moved.map(({ id }) => id), ...granted.map(({ account_id: id }) => id)])
  const event = { type: 'unit-merged', actor: by, at: now, facts: { from: fromUnitId, to: toUnitId } }
  for (const id of touched) await appendToLedger(tx, { kind: 'account', id }, event)
}
