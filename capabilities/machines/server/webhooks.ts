import { isIP } from 'node:net'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { type AllowedNetworks, isLoopback, mayReach } from '#platform/server/outbound/index.ts'
import type { DeliveryState } from '../domain/index.ts'
import { findClient } from './client.sql.ts'
import { type ClientEdit, lockForEdit, newSecret, present, record } from './clients.ts'
import type { DeliverWebhook, WebhookParts } from './deliver-webhook.job.ts'
import {
  countDead,
  type DeliveryRow,
  findDelivery,
  listDeliveries,
  reviveDelivery,
  setWebhook,
} from './webhook.sql.ts'

export async function setMachineWebhook(
  tx: Transaction,
  keeper: Officer,
  order: ClientEdit & { readonly url: string },
  { keys, networks }: WebhookParts,
  now: Date,
) {
  const sound = isSound(order.url, networks)
  if (!sound.ok) return sound
  const locked = await lockForEdit(tx, order)
  if (!locked.ok) return locked
  const secret = newSecret()
  await tx.many(setWebhook, [order.clientId, order.url, seal(keys, secret)])
  await record(tx, locked.value.account_id, keeper, now, 'machine-webhook-set', { url: order.url })
  const row = await tx.one(findClient, [order.clientId])
  return ok({ answer: { client: present(row), secret }, version: row.version })
}

/** Where a name leads is asked again at every delivery; here only what the address itself says. */
function isSound(
  text: string,
  networks: AllowedNetworks,
): Result<undefined, 'machines.https-needed' | 'machines.network-not-allowed'> {
  const { protocol, hostname } = new URL(text)
  const isPlain = protocol === 'http:' && isLoopback(hostname)
  if (protocol !== 'https:' && !isPlain) return refuse('machines.https-needed', {}, 'body.url')
  const address = hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '')
  const isOut = isIP(address) !== 0 && !mayReach(address, networks)
  return isOut ? refuse('machines.network-not-allowed', {}, 'body.url') : ok()
}

export async function removeMachineWebhook(tx: Transaction, keeper: Officer, edit: ClientEdit, now: Date) {
  const locked = await lockForEdit(tx, edit)
  if (!locked.ok) return locked
  await tx.many(setWebhook, [edit.clientId, null, null])
  await record(tx, locked.value.account_id, keeper, now, 'machine-webhook-removed', {})
  const row = await tx.one(findClient, [edit.clientId])
  return ok({ answer: present(row), version: row.version })
}

interface LogQuery {
  readonly clientId?: string | undefined
  readonly state?: DeliveryState | undefined
  readonly limit: number
}

export async function listWebhookDeliveries(db: Reader, { clientId, state, limit }: LogQuery) {
  const rows = await db.many(listDeliveries, [clientId ?? null, state ?? null, limit])
  const { dead } = await db.one(countDead)
  return ok({ answer: { deliveries: rows.map(presentDelivery), dead } })
}

function presentDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    position: row.position,
    type: row.type,
    number: row.number,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    ...(row.next_at === null ? {} : { nextAt: row.next_at.toISOString() }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    attempts: row.attempts.map(({ at, status, fault, milliseconds }) => ({
      at: new Date(at).toISOString(),
      ...(status === null ? {} : { status }),
      ...(fault === null ? {} : { fault }),
      milliseconds,
    })),
  }
}

export async function sendWebhookAgain(tx: Transaction, deliveryId: string, deliver: DeliverWebhook) {
  const known = await tx.maybe(findDelivery, [deliveryId])
  if (known === undefined) return refuse('request.not-found')
  if (known.state === 'waiting') return refuse('machines.still-waiting')
  if (!known.has_webhook) return refuse('machines.no-webhook')
  await tx.many(reviveDelivery, [deliveryId])
  await deliver.enqueue(tx, { deliveryId }, { key: `webhook-${deliveryId}` })
  return ok({ answer: { id: deliveryId } })
}
