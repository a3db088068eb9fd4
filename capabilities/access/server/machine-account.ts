import type { AccountId } from '#kernel/ids/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'

const insertMachineAccount = statement(
  'access.insert-machine-account',
  `insert into access.account (id, username, display_name, unit_id, password_digest, is_machine)
   values ($1::uuid, 'machine.' || $1::uuid::text, $2, $3, 'none', true)`,
)

/**
 * The name under which an outside system stands on timelines. It cannot sign in, is granted nothing and is no person
 * in any list: what it may do hangs on its tokens alone.
 */
export async function openMachineAccount(
  tx: Transaction,
  { displayName, unitId }: { readonly displayName: string; readonly unitId: string },
  now: Date,
): Promise<AccountId> {
  const id = newId<AccountId>(now)
  await tx.many(insertMachineAccount, [id, displayName, unitId])
  return id
}
