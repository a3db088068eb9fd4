import { createHash, randomBytes } from 'node:crypto'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { addDays, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Database, Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { calendarText } from '../domain/index.ts'
import { dutiesIn } from './duties.ts'
import { lockAccount } from './duty.sql.ts'
import { deleteFeed, findOwnerOfFeed, putFeed } from './feed.sql.ts'

const TOKEN_IN_BYTES = 32

/** The address is the only key, so the database keeps its digest alone. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Not a write with a kept answer: the secret is told once and stays nowhere. */
export function makeFeed(database: Database, officer: Officer, now: Date) {
  return database.transaction(async (tx) => {
    const token = randomBytes(TOKEN_IN_BYTES).toString('base64url')
    await tx.many(lockAccount, [officer.accountId])
    await tx.many(putFeed, [officer.accountId, digestOf(token), now])
    await note(tx, officer, 'duty-feed-made', now)
    return ok({ answer: { path: `/api/v1/duty-feeds/${token}` } })
  })
}

export async function revokeFeed(tx: Transaction, officer: Officer, now: Date) {
  await tx.many(lockAccount, [officer.accountId])
  const revoked = (await tx.maybe(deleteFeed, [officer.accountId])) !== undefined
  if (revoked) await note(tx, officer, 'duty-feed-revoked', now)
  return ok({ answer: { revoked } })
}

async function note(tx: Transaction, officer: Officer, type: string, now: Date): Promise<void> {
  const event = { type, actor: officer.accountId, at: now, facts: {} }
  await appendToLedger(tx, { kind: 'account', id: officer.accountId }, event)
}

const BACK_IN_DAYS = 30
const AHEAD_IN_DAYS = 180

export async function readFeed(db: Reader, token: string, now: Date) {
  const owner = await db.maybe(findOwnerOfFeed, [digestOf(token)])
  if (owner === undefined) return refuse('request.not-found')
  const today = legalDayOf(now.getTime())
  const period = { from: addDays(today, -BACK_IN_DAYS), to: addDays(today, AHEAD_IN_DAYS) }
  const duties = (await dutiesIn(db, period, owner.id)).filter(({ isAway }) => !isAway)
  const entries = duties.map(({ uid, version, seatName, place, startsAt, endsAt }) => ({
    uid,
    sequence: version - 1,
    title: `值班：${seatName}`,
    place,
    startsAt,
    endsAt,
  }))
  const text = calendarText(`${owner.name}的值班`, entries, now.getTime())
  return ok({
    bytes: Buffer.from(text, 'utf8'),
    mediaType: 'text/calendar; charset=utf-8',
    fileName: 'duty.ics',
    inline: true,
  })
}
