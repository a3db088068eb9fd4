import { randomBytes } from 'node:crypto'
import { hourInMs, minuteInMs } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { isThrottled, type Officer, signInLimits } from '../domain/index.ts'
import { lockAccountRow } from './account.sql.ts'
import { isPassword, pretendToCheck } from './password.ts'
import { digestOfToken, resolveOfficer } from './resolve-officer.ts'
import { countFailures, findCredentials, insertAttempt, insertSession } from './session.sql.ts'

export interface SignInOrder {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly agent: string
  readonly now: Date
}

export interface SignedIn {
  readonly officer: Officer
  readonly token: string
  readonly expires: Date
}

const SESSION_HOURS = 12

/** A failed attempt is recorded too, so this settles its own transactions. */
export async function signIn(
  database: Database,
  order: SignInOrder,
): Promise<Result<SignedIn, 'access.wrong-credentials' | 'access.too-many-attempts'>> {
  const username = order.username.trim().toLowerCase()
  const since = new Date(order.now.getTime() - signInLimits.windowMinutes * minuteInMs)
  const failures = await database.one(countFailures, [username, order.address, since])
  if (isThrottled({ ofUsername: failures.of_username, fromAddress: failures.from_address })) {
    return refuse('access.too-many-attempts', { minutes: signInLimits.windowMinutes })
  }
  const account = await database.maybe(findCredentials, [username])
  const isRight = account
    ? await isPassword(order.password, account.password_digest)
    : await pretendToCheck(order.password)
  if (!isRight || account === undefined) {
    await database.many(insertAttempt, [username, order.address, order.now, false])
    return refuse('access.wrong-credentials')
  }
  return ok(await openSession(database, account.id, username, order))
}

async function openSession(
  database: Database,
  accountId: string,
  username: string,
  order: SignInOrder,
): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(order.now.getTime() + SESSION_HOURS * hourInMs)
  return database.transaction(async (tx) => {
    // One after the other: each adds a link to the chain of the account.
    await tx.many(lockAccountRow, [accountId])
    await tx.many(insertAttempt, [username, order.address, order.now, true])
    await tx.many(insertSession, [
      digestOfToken(token),
      accountId,
      order.now,
      expires,
      order.address,
      order.agent,
    ])
    await appendToLedger(
      tx,
      { kind: 'account', id: accountId },
      { type: 'signed-in', actor: accountId, at: order.now, facts: { address: order.address } },
    )
    const officer = await resolveOfficer(tx, token, order.now)
    if (officer === undefined) throw new Error('a session that was just opened is not found')
    return { officer, token, expires }
  })
}
