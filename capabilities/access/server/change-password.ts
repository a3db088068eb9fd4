import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { judgePassword, type Officer, type PasswordProblem } from '../domain/index.ts'
import { digestPassword, isPassword } from './password.ts'
import { digestOfToken } from './resolve-officer.ts'
import { deleteSessionsOf, findCredentials, updatePassword } from './session.sql.ts'

export interface PasswordChange {
  readonly current: string
  readonly next: string
  readonly token: string | undefined
  readonly now: Date
}

/** All other sessions of the account end with the old password. */
export async function changePassword(
  tx: Transaction,
  officer: Officer,
  change: PasswordChange,
): Promise<Result<undefined, 'access.wrong-credentials' | PasswordProblem>> {
  const account = await tx.one(findCredentials, [officer.username])
  if (!(await isPassword(change.current, account.password_digest))) return refuse('access.wrong-credentials')
  const judged = judgePassword(change.next, officer.username)
  if (!judged.ok) return judged
  await tx.many(updatePassword, [officer.accountId, await digestPassword(change.next)])
  await tx.many(deleteSessionsOf, [officer.accountId, change.token ? digestOfToken(change.token) : null])
  await appendToLedger(
    tx,
    { kind: 'account', id: officer.accountId },
    { type: 'password-changed', actor: officer.accountId, at: change.now, facts: {} },
  )
  return ok()
}
