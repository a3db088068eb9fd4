import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type AccountState, judgePassword, type Officer, type PasswordProblem } from '../domain/index.ts'
import { type AccountRow, findAccount, raiseAccountVersion, replacePassword } from './account.sql.ts'
import { type AccountEdit, type EditProblem, lockForEdit, record, type Stamp } from './manage-accounts.ts'
import { digestPassword } from './password.ts'
import { deleteSessionsOf } from './session.sql.ts'

type LockProblem = EditProblem | 'access.already-so'

/** Its person is signed out everywhere and cannot sign in; the roles stay for the day on which it opens again. */
export function lockAccount(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit & { readonly reason: string },
  stamp: Stamp,
): Promise<Result<AccountRow, LockProblem>> {
  const event = { type: 'account-locked', facts: { reason: edit.reason } }
  return changeState(tx, administrator, edit, 'locked', event, stamp)
}

export function unlockAccount(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit,
  stamp: Stamp,
): Promise<Result<AccountRow, LockProblem>> {
  return changeState(tx, administrator, edit, 'active', { type: 'account-unlocked', facts: {} }, stamp)
}

async function changeState(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit,
  state: AccountState,
  event: { readonly type: string; readonly facts: object },
  { now }: Stamp,
): Promise<Result<AccountRow, LockProblem>> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  if (locked.value.state === state) return refuse('access.already-so')
  await tx.many(deleteSessionsOf, [edit.accountId, null])
  await tx.many(raiseAccountVersion, [edit.accountId, state])
  await record(tx, edit.accountId, administrator, now, event.type, event.facts)
  return ok(await tx.one(findAccount, [edit.accountId]))
}

export async function endSessions(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit,
  { now }: Stamp,
): Promise<Result<AccountRow, EditProblem>> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  await tx.many(deleteSessionsOf, [edit.accountId, null])
  await tx.many(raiseAccountVersion, [edit.accountId, locked.value.state])
  await record(tx, edit.accountId, administrator, now, 'sessions-ended', {})
  return ok(await tx.one(findAccount, [edit.accountId]))
}

/** The administrator knows the new password only until its person has changed it, which the next sign-in demands. */
export async function resetPassword(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit & { readonly firstPassword: string },
  { now }: Stamp,
): Promise<Result<AccountRow, EditProblem | PasswordProblem>> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  const judged = judgePassword(edit.firstPassword, locked.value.username)
  if (!judged.ok) return judged
  await tx.many(replacePassword, [edit.accountId, await digestPassword(edit.firstPassword)])
  await tx.many(deleteSessionsOf, [edit.accountId, null])
  await tx.many(raiseAccountVersion, [edit.accountId, locked.value.state])
  await record(tx, edit.accountId, administrator, now, 'password-reset', {})
  return ok(await tx.one(findAccount, [edit.accountId]))
}
