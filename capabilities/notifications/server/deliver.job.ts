import { z } from 'zod'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { AccountId } from '#kernel/ids/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { type Courier, type Couriers, faultWithout } from '#platform/server/messages/index.ts'
import {
  type deliveryReasons,
  nextAttempt,
  testWords,
  toldWithoutReach,
  wordsOutside,
} from '../domain/index.ts'
import { lockDelivery, moveDelivery, type WaitingDelivery } from './delivery.sql.ts'
import { findMatters } from './matter.sql.ts'
import { mayRead } from './readers.ts'

export type Deliver = Job<{ readonly deliveryId: string }>

export interface Outside {
  readonly keys: Keys
  readonly couriers: Couriers
  /** Where people reach this house, for the link in a mail. */
  readonly address: string | undefined
}

/**
 * Sends one message of the outbox, and keeps in the log what became of it. A failure is tried again after growing pauses;
 * the last one stays in the log as failed until somebody sends it again. Rights are asked anew: who lost the matter
 * since is told nothing. A process that dies between sending and writing sends twice, never not at all.
 */
export const deliverMessages = (outside: Outside): Deliver => {
  const deliver: Deliver = defineJob({
    name: 'notifications.deliver',
    payload: z.strictObject({ deliveryId: z.uuid() }),
    run: ({ database, clock }, { deliveryId }) =>
      database.transaction(async (tx) => {
        const now = clock()
        const waiting = await tx.maybe(lockDelivery, [deliveryId, legalDayOf(now.getTime())])
        if (waiting === undefined) return
        const { id, attempts, sealed } = waiting
        const courier = outside.couriers[waiting.channel]
        const reason = await whyNot(tx, waiting, courier)
        if (reason !== undefined || sealed === null || courier === undefined) {
          await tx.many(moveDelivery, [id, 'withheld', reason, attempts, null, now])
          return
        }
        const to = unseal(outside.keys, sealed)
        const fault = await faultOf(courier, to, { ...wordsOf(waiting, outside.address), id })
        if (fault === undefined) {
          await tx.many(moveDelivery, [id, 'sent', null, attempts + 1, null, now])
          return
        }
        const again = nextAttempt(attempts + 1, now)
        const [state, ended] = again === undefined ? ['failed', now] : ['waiting', null]
        await tx.many(moveDelivery, [id, state, fault, attempts + 1, again ?? null, ended])
        if (again !== undefined)
          await deliver.enqueue(tx, { deliveryId }, { key: `delivery-${id}`, at: again })
      }),
  })
  return deliver
}

async function whyNot(
  tx: Transaction,
  waiting: WaitingDelivery,
  courier: Courier | undefined,
): Promise<keyof typeof deliveryReasons | undefined> {
  if (courier === undefined) return 'no-channel'
  if (waiting.sealed === null) return 'no-address'
  if (!waiting.is_active) return 'out-of-reach'
  const { event, matter_id: matterId } = waiting
  if (event === null || matterId === null || toldWithoutReach.includes(event)) return undefined
  const matter = await tx.maybe(findMatters, [[matterId]])
  const person = { accountId: waiting.account_id as AccountId, grants: waiting.grants }
  return matter !== undefined && mayRead(person, matter) ? undefined : 'out-of-reach'
}

function wordsOf(
  { event, kind, code, due_on: dueOn, language }: WaitingDelivery,
  address: string | undefined,
) {
  if (event === null) return testWords(language)
  return wordsOutside(
    { event, kind: kind ?? undefined, code: code ?? undefined, dueOn: dueOn ?? undefined, address },
    language,
  )
}

async function faultOf(
  courier: Courier,
  to: string,
  message: Parameters<Courier>[1],
): Promise<string | undefined> {
  try {
    await courier(to, message)
    return undefined
  } catch (error) {
    return faultWithout(to, error)
  }
}
