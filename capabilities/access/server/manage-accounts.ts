import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import {
  type GridStanding,
  judgePassword,
  mayHoldTogether,
  type Officer,
  type PasswordProblem,
  type Role,
} from '../domain/index.ts'
import {
  type AccountRow,
  endGrants,
  findAccount,
  findUnitOfGrant,
  insertAccount,
  insertGrant,
  type LockedRow,
  lockAccountRow,
  raiseAccountVersion,
} from './account.sql.ts'
import { digestPassword } from './password.ts'
import { deleteSessionsOf } from './session.sql.ts'

export interface NewAccount {
  readonly username: string
  readonly displayName: string
  readonly unitId: string
  readonly firstPassword: string
}

export interface Stamp {
  readonly now: Date
  readonly today: LegalDate
}

export async function openAccount(
  tx: Transaction,
  administrator: Officer,
  order: NewAccount,
  { now }: Stamp,
): Promise<Result<AccountRow, 'access.no-such-unit' | 'access.username-taken' | PasswordProblem>> {
  const judged = judgePassword(order.firstPassword, order.username)
  if (!judged.ok) return judged
  if ((await tx.maybe(findUnitOfGrant, [order.unitId])) === undefined) return refuse('access.no-such-unit')
  const id = newId(now)
  const digest = await digestPassword(order.firstPassword)
  const values = [id, order.username, order.displayName, order.unitId, digest, true]
  if ((await tx.maybe(insertAccount, values)) === undefined) return refuse('access.username-taken')
  await record(tx, id, administrator, now, 'account-opened', {
    username: order.username,
    unitId: order.unitId,
  })
  return ok(await tx.one(findAccount, [id]))
}

export type EditProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'access.not-for-yourself'
  | 'access.account-closed'

export interface AccountEdit {
  readonly accountId: string
  readonly version: number
}

/** The account, locked, as the administrator saw it; nobody edits the own account. */
export async function lockForEdit(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit,
): Promise<Result<LockedRow, EditProblem>> {
  if (edit.accountId === administrator.accountId) return refuse('access.not-for-yourself')
  const account = await tx.maybe(lockAccountRow, [edit.accountId])
  if (account === undefined) return refuse('request.not-found')
  if (account.version !== edit.version) return refuse('request.stale')
  return account.state === 'closed' ? refuse('access.account-closed') : ok(account)
}

export async function closeAccount(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit,
  { now, today }: Stamp,
): Promise<Result<AccountRow, EditProblem>> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  await tx.many(endGrants, [edit.accountId, today, null, null])
  await tx.many(deleteSessionsOf, [edit.accountId, null])
  await tx.many(raiseAccountVersion, [edit.accountId, 'closed'])
  await record(tx, edit.accountId, administrator, now, 'account-closed', {})
  return ok(await tx.one(findAccount, [edit.accountId]))
}

export interface RoleInUnit {
  readonly role: Role
  readonly unitId: string
}

export async function grantRole(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit & RoleInUnit & { readonly standing?: GridStanding | undefined },
  { now, today }: Stamp,
): Promise<
  Result<
    AccountRow,
    | EditProblem
    | 'access.no-such-unit'
    | 'access.roles-not-together'
    | 'access.already-granted'
    | 'access.no-grid-worker'
  >
> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  if ((await tx.maybe(findUnitOfGrant, [edit.unitId])) === undefined) return refuse('access.no-such-unit')
  if (edit.standing !== undefined && edit.role !== 'grid-worker') {
    return refuse('access.no-grid-worker', {}, 'body.standing')
  }
  const { grants } = await tx.one(findAccount, [edit.accountId])
  if (!mayHoldTogether([...grants.map(({ role }) => role as Role), edit.role])) {
    return refuse('access.roles-not-together')
  }
  const values = [
    newId(now),
    edit.accountId,
    edit.role,
    edit.unitId,
    today,
    administrator.accountId,
    edit.standing ?? null,
  ]
  if ((await tx.maybe(insertGrant, values)) === undefined) return refuse('access.already-granted')
  await tx.many(raiseAccountVersion, [edit.accountId, locked.value.state])
  await record(tx, edit.accountId, administrator, now, 'role-granted', {
    role: edit.role,
    unitId: edit.unitId,
    ...(edit.standing === undefined ? {} : { standing: edit.standing }),
  })
  return ok(await tx.one(findAccount, [edit.accountId]))
}

export async function revokeRole(
  tx: Transaction,
  administrator: Officer,
  edit: AccountEdit & RoleInUnit,
  { now, today }: Stamp,
): Promise<Result<AccountRow, EditProblem | 'access.not-granted'>> {
  const locked = await lockForEdit(tx, administrator, edit)
  if (!locked.ok) return locked
  const ended = await tx.maybe(endGrants, [edit.accountId, today, edit.role, edit.unitId])
  if (ended === undefined) return refuse('access.not-granted')
  await tx.many(raiseAccountVersion, [edit.accountId, locked.value.state])
  await record(tx, edit.accountId, administrator, now, 'role-revoked', {
    role: edit.role,
    unitId: edit.unitId,
  })
  return ok(await tx.one(findAccount, [edit.accountId]))
}

/** Everything that is done to an account stands in its ledger. */
export function record(
  tx: Transaction,
  id: string,
  by: Officer,
  at: Date,
  type: string,
  facts: object,
): Promise<void> {
  return appendToLedger(tx, { kind: 'account', id }, { type, actor: by.accountId, at, facts })
}
