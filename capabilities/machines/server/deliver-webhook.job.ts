import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { type AllowedNetworks, guardedPost } from '#platform/server/outbound/index.ts'
import { nextAttempt, signatureHeader, signedText } from '../domain/index.ts'
import { lockClient } from './client.sql.ts'
import { presentEvent } from './read-referrals.ts'
import { findWaiting, insertAttempt, moveDelivery, type WaitingDelivery } from './webhook.sql.ts'

export type DeliverWebhook = Job<{ readonly deliveryId: string }>

export interface WebhookParts {
  readonly keys: Keys
  readonly networks: AllowedNetworks
}

/**
 * Tells a system one event. No transaction waits for the other side: a process that dies meanwhile sends twice, never not
 * at all, and the receiver knows the event by its position. A failure is tried again after growing pauses.
 */
export const deliverWebhook = (parts: WebhookParts): DeliverWebhook => {
  const deliver: DeliverWebhook = defineJob({
    name: 'machines.deliver-webhook',
    payload: z.strictObject({ deliveryId: z.uuid() }),
    async run({ database, clock }, { deliveryId }) {
      const waiting = await database.maybe(findWaiting, [deliveryId])
      if (waiting === undefined) return
      const began = performance.now()
      const answer = await post(parts, waiting, deliveryId, clock())
      const milliseconds = Math.round(performance.now() - began)
      const now = clock()
      const { status = null, fault = null } = answer
      await database.transaction(async (tx) => {
        const again = fault === null ? undefined : nextAttempt(waiting.attempts + 1, now)
        const state = fault === null ? 'sent' : again === undefined ? 'dead' : 'waiting'
        const outcome = [again ?? null, status, fault, state === 'waiting' ? null : now]
        const moved = await tx.maybe(moveDelivery, [deliveryId, state, waiting.attempts, ...outcome])
        if (moved === undefined) return
        await tx.many(insertAttempt, [deliveryId, now, status, fault, milliseconds])
        if (state === 'dead') await giveUp(tx, waiting, now)
        if (again !== undefined)
          await deliver.enqueue(tx, { deliveryId }, { key: `webhook-${deliveryId}`, at: again })
      })
    },
  })
  return deliver
}

/** Somebody has to look: the ledger of the system's account says so, and tells. */
async function giveUp(tx: Transaction, { client_id, number, type, attempts }: WaitingDelivery, now: Date) {
  const client = await tx.one(lockClient, [client_id])
  const facts = { referral: number, event: type, attempts: attempts + 1 }
  const event = { type: 'webhook-given-up', actor: 'rule', at: now, facts }
  await appendToLedger(tx, { kind: 'account', id: client.account_id }, event)
}

interface Answered {
  readonly status?: number
  readonly fault?: string
}

async function post(
  { keys, networks }: WebhookParts,
  waiting: WaitingDelivery,
  deliveryId: string,
  now: Date,
): Promise<Answered> {
  const { webhook_url: url, webhook_secret: sealed } = waiting
  if (url === null || sealed === null) return { fault: 'no webhook any more' }
  const body = JSON.stringify(presentEvent(waiting))
  const unixSeconds = Math.floor(now.getTime() / 1000)
  const hmac = createHmac('sha256', unseal(keys, sealed)).update(signedText(unixSeconds, body)).digest('hex')
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Dingfen-Webhook/1',
    'dingfen-delivery': deliveryId,
    'dingfen-event': waiting.type,
    'dingfen-signature': signatureHeader(unixSeconds, hmac),
  }
  try {
    const status = await guardedPost({ url, headers, body, networks })
    return status >= 200 && status < 300 ? { status } : { status, fault: `HTTP ${status}` }
  } catch (error) {
    return { fault: (error as Error).message.slice(0, 200) }
  }
}
