import { randomBytes } from 'node:crypto'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { Role } from '../domain/index.ts'
import { insertAccount, insertGrant } from './account.sql.ts'
import { digestPassword } from './password.ts'

const ROLE: Role = 'security-administrator'

/** The lock lets two command lines at once appoint one person only. */
const lockAppointment = statement('access.lock-appointment', 'select pg_advisory_xact_lock(430407006)')

const findHolder = statement<{ readonly username: string }>(
  'access.find-holder-of-role',
  `select a.username from access.account a join access.role_grant g on g.account_id = a.id
    where g.role = $1 and g.to_day is null and a.state <> 'closed' limit 1`,
)

const findTopUnit = statement<{ readonly id: string }>(
  'access.find-top-unit',
  'select id from organisations.unit where parent_id is null and valid_to is null limit 1',
)

export type AppointmentProblem =
  | 'access.administrator-there'
  | 'access.no-such-unit'
  | 'access.username-taken'

/**
 * The first security administrator of a house without accounts, by whoever has the machine; all other accounts are
 * opened by that person on the screen.
 * @returns a first password, shown once, to be changed at the first sign-in
 */
export async function appointFirstAdministrator(
  tx: Transaction,
  { username, displayName }: { readonly username: string; readonly displayName: string },
  { now, today }: { readonly now: Date; readonly today: LegalDate },
): Promise<Result<string, AppointmentProblem>> {
  await tx.many(lockAppointment)
  if ((await tx.maybe(findHolder, [ROLE])) !== undefined) return refuse('access.administrator-there')
  const top = await tx.maybe(findTopUnit)
  if (top === undefined) return refuse('access.no-such-unit')
  const id = newId(now)
  const firstPassword = `Df-${randomBytes(12).toString('base64url')}-1`
  const digest = await digestPassword(firstPassword)
  const account = await tx.maybe(insertAccount, [id, username, displayName, top.id, digest, true])
  if (account === undefined) return refuse('access.username-taken')
  await tx.many(insertGrant, [newId(now), id, ROLE, top.id, today, null, null])
  const facts = { username, unitId: top.id, role: ROLE }
  await appendToLedger(
    tx,
    { kind: 'account', id },
    { type: 'account-opened', actor: 'command-line', at: now, facts },
  )
  return ok(firstPassword)
}
