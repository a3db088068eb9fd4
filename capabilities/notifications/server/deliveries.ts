import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { faultWithout } from '#platform/server/messages/index.ts'
import { type Channel, type DeliveryState, testWords } from '../domain/index.ts'
import { cursorOf, readCursor } from './cursor.ts'
import type { Deliver, Outside } from './deliver.job.ts'
import {
  countFailed,
  type DeliveryRow,
  findDelivery,
  listDeliveryRows,
  reviveDelivery,
} from './delivery.sql.ts'
import { configuredOf } from './settings.ts'

interface LogQuery {
  readonly state?: DeliveryState | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function readDeliveries(db: Reader, { state, cursor, limit }: LogQuery, outside: Outside) {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && after === undefined) return refuse('notifications.bad-cursor')
  const rows = await db.many(listDeliveryRows, [
    state ?? null,
    after?.at ?? null,
    after?.id ?? null,
    limit + 1,
  ])
  const { count: failed } = await db.one(countFailed)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more =
    rows.length > limit && last !== undefined ? { next: cursorOf({ at: last.created_at, id: last.id }) } : {}
  return ok({ answer: { deliveries: page.map(present), ...more, failed, configured: configuredOf(outside) } })
}

function present(row: DeliveryRow) {
  return {
    id: row.id,
    accountName: row.account_name,
    unitName: row.unit_name,
    channel: row.channel,
    state: row.state,
    ...(row.event === null ? {} : { event: row.event }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    ...(row.state === 'waiting' ? { nextAt: row.not_before.toISOString() } : {}),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
  }
}

export async function sendAgain(tx: Transaction, deliveryId: string, deliver: Deliver, now: Date) {
  const revived = await tx.maybe(reviveDelivery, [deliveryId, now])
  if (revived !== undefined) {
    await deliver.enqueue(tx, { deliveryId }, { key: `delivery-${deliveryId}` })
    return ok({ answer: { id: deliveryId } })
  }
  const known = await tx.maybe(findDelivery, [deliveryId])
  return refuse(known === undefined ? 'request.not-found' : 'notifications.not-failed')
}

/** Waits for the server's answer: whoever sets a channel up wants to see it. */
export async function testNow(
  outside: Outside,
  { channel, to }: { channel: Channel; to: string },
  now: Date,
) {
  const courier = outside.couriers[channel]
  if (courier === undefined) return refuse('notifications.no-channel')
  try {
    await courier(to, { ...testWords('zh'), id: newId(now) })
  } catch (error) {
    return refuse('notifications.test-failed', { reason: faultWithout(to, error) })
  }
  return ok({ answer: { sentAt: now.toISOString() } })
}
