import type { z } from 'zod'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import { normalNumber } from '#capabilities/referral/domain/index.ts'
import { findKnown, findReferralOfBody, receiveReferral } from '#capabilities/referral/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { digestOfRequest } from '#platform/server/http/idempotency.ts'
import type * as contract from '../contract.ts'
import { divisionOf, findArrival, insertArrival, queueUp } from './message.sql.ts'
import type { Machine } from './resolve-machine.ts'

type Sent = z.infer<NonNullable<typeof contract.sendMachineReferral.body>>

/**
 * What a system refers becomes a matter at the unit that receives for it, as a letter at its counter would. Their number
 * stands for one referral: the same content again is answered as before, other content is never taken for it.
 */
export async function receiveFromMachine(
  tx: Transaction,
  keys: Keys,
  machine: Machine,
  order: Sent,
  stamp: Stamped,
) {
  await tx.many(queueUp, [machine.clientId])
  const theirKey = normalNumber(order.theirNumber)
  const digest = digestOfRequest({ ...order, theirNumber: theirKey })
  const before = await tx.maybe(findArrival, [machine.clientId, theirKey])
  if (before !== undefined) {
    if (before.digest.equals(digest)) return acknowledged(tx, machine, before.referral_id, true)
    const { number } = await ownReferral(tx, machine, before.referral_id)
    return refuse('machines.number-clash', { number }, 'body.theirNumber')
  }
  const onPaper = await tx.maybe(findKnown, [machine.body, `${machine.bodyKey}|${theirKey}`])
  const keep = (id: string) => tx.many(insertArrival, [machine.clientId, theirKey, id, digest, stamp.now])
  if (onPaper !== undefined) {
    await keep(onPaper.id)
    return acknowledged(tx, machine, onPaper.id, true)
  }
  const { body, bodyName, voice } = machine
  const divisionCode = order.divisionCode ?? (await tx.one(divisionOf, [voice.unitId])).division_code
  // A registered system says for whom it speaks: whether a like name is another body is no question to it.
  const whose = { body, bodyName, divisionCode, isOtherBody: true }
  const received = await receiveReferral(tx, keys, voice, { ...order, ...whose }, stamp)
  if (!received.ok) return received
  await keep(received.value.answer.id)
  return acknowledged(tx, machine, received.value.answer.id, false)
}

const ownReferral = (tx: Transaction, { body, bodyKey }: Machine, id: string) =>
  tx.one(findReferralOfBody, [body, bodyKey, id])

async function acknowledged(tx: Transaction, machine: Machine, id: string, isKnown: boolean) {
  const row = await ownReferral(tx, machine, id)
  const due = row.clock === null || row.ended_on !== null ? {} : { dueOn: row.clock.dueOn }
  const { number, state } = row
  return ok({ answer: { id, number, theirNumber: row.their_number ?? '', state, isKnown, ...due } })
}
