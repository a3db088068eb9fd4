import type { z } from 'zod'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import {
  acknowledgeReferral,
  endReferral,
  extendReferralTerm,
  findReferralOfBody,
  type OtherSide,
  pauseReferralTerm,
  type ReferralRow,
  resumeReferralTerm,
} from '#capabilities/referral/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { digestOfRequest } from '#platform/server/http/idempotency.ts'
import type * as contract from '../contract.ts'
import { endingsByMessage, isTheirs, keptAhead, movesByMessage, placeOf } from '../domain/index.ts'
import {
  insertMessage,
  insertMessageEvent,
  type MessageRow,
  messagesOf,
  queueUp,
  settleMessage,
} from './message.sql.ts'
import type { Machine } from './resolve-machine.ts'

type Message = z.infer<NonNullable<typeof contract.sendMachineMessage.body>>

/**
 * Takes a message in the order of its sender, whatever order the network made of it. What is refused here leaves no
 * trace and its number stays free: the sender corrects it and sends it again under the same number.
 */
export async function receiveMessage(
  tx: Transaction,
  machine: Machine,
  referralId: string,
  message: Message,
  stamp: Stamped,
) {
  await tx.many(queueUp, [machine.clientId])
  const row = await tx.maybe(findReferralOfBody, [machine.body, machine.bodyKey, referralId])
  if (row === undefined) return refuse('request.not-found')
  const sound = isSound(row, message)
  if (!sound.ok) return sound
  const come = await tx.many(messagesOf, [referralId, machine.clientId])
  const digest = digestOfRequest(message)
  const settled = come.filter(({ state }) => state !== 'kept').length
  const twin = come.find(({ sequence }) => sequence === message.sequence)
  if (twin !== undefined && !twin.digest.equals(digest))
    return refuse('machines.sequence-clash', { next: settled + 1 }, 'body.sequence')
  const place = placeOf(message.sequence, settled, twin !== undefined)
  if (place.is === 'too-early')
    return refuse('machines.sequence-too-far', { next: settled + 1, ahead: keptAhead }, 'body.sequence')
  if (place.is === 'known') return told(tx, machine, referralId, message.sequence)
  const keep = (state: 'applied' | 'kept') =>
    tx.many(insertMessage, [
      ...[referralId, machine.clientId, message.sequence, message.type, digest],
      ...[JSON.stringify(message), state, stamp.now],
    ])
  if (place.is === 'early') {
    await keep('kept')
    return told(tx, machine, referralId, message.sequence)
  }
  const applied = await apply(tx, machine, referralId, message, stamp)
  if (!applied.ok) return applied
  await keep('applied')
  await applyWaiting(tx, machine, referralId, come, settled + 1, stamp)
  return told(tx, machine, referralId, message.sequence)
}

function isSound(row: ReferralRow, { type, words, length, ground }: Message) {
  if (!isTheirs(row.direction, movesByMessage[type]))
    return refuse('machines.not-theirs-to-say', {}, 'body.type')
  if (type !== 'receipt' && words === undefined) return refuse('machines.words-missing', {}, 'body.words')
  if (type === 'extension' && length === undefined)
    return refuse('machines.length-missing', {}, 'body.length')
  if (type === 'pause' && ground === undefined) return refuse('machines.ground-missing', {}, 'body.ground')
  return ok()
}

/** Those that came early have their turn; one that cannot be applied any more is refused for good, and its sender told. */
async function applyWaiting(
  tx: Transaction,
  machine: Machine,
  referralId: string,
  come: readonly MessageRow[],
  settled: number,
  stamp: Stamped,
): Promise<void> {
  const waiting = come.find(({ sequence, state }) => state === 'kept' && sequence === settled + 1)
  if (waiting === undefined) return
  const applied = await apply(tx, machine, referralId, waiting.content as Message, stamp)
  const [state, code] = applied.ok ? ['applied', null] : ['refused', applied.refusal.code]
  const which = [referralId, machine.clientId, waiting.sequence]
  await tx.many(settleMessage, [...which, state, code, stamp.now])
  await tx.many(insertMessageEvent, [
    ...[machine.clientId, referralId, `message.${state}`, waiting.sequence, code],
  ])
  await applyWaiting(tx, machine, referralId, come, settled + 1, stamp)
}

async function apply(
  tx: Transaction,
  machine: Machine,
  referralId: string,
  message: Message,
  stamp: Stamped,
): Promise<Result<unknown>> {
  const { onDay, words = '', outcome, undisputed, receivedBy } = message
  const step = { referralId, version: undefined, onDay }
  const side = otherSide(machine)
  if (message.type === 'receipt') return acknowledgeReferral(tx, side, { ...step, receivedBy }, stamp)
  const told = { ...step, words }
  const { length, ground } = message
  if (message.type === 'extension' && length !== undefined)
    return extendReferralTerm(tx, side, { ...told, length, consents: [] }, stamp)
  if (message.type === 'pause' && ground !== undefined)
    return pauseReferralTerm(tx, side, { ...told, ground }, stamp)
  if (message.type === 'resumption') return resumeReferralTerm(tx, side, told, stamp)
  const move = endingsByMessage[message.type as keyof typeof endingsByMessage]
  const row = await tx.one(findReferralOfBody, [machine.body, machine.bodyKey, referralId])
  const materials = message.type === 'withdrawal' ? heldHere(row) : message.materials
  const end = { ...step, move, words, outcome, ground: undefined, undisputed, materials }
  return endReferral(tx, side, end, stamp)
}

const otherSide = ({ accountId, body, bodyKey }: Machine): OtherSide => ({
  accountId,
  find: (tx, id) => tx.maybe(findReferralOfBody, [body, bodyKey, id]),
  may: ({ direction }, move) => isTheirs(direction, move),
})

/** They take it back while their originals lie here: that these have to go back stays on record. */
const heldHere = ({ materials }: ReferralRow) =>
  materials
    .filter(({ form }) => form === 'original')
    .map(({ id }) => ({ materialId: id, returned: false, words: '对方已撤回，原件待退还' }))

async function told(tx: Transaction, machine: Machine, referralId: string, sequence: number) {
  const come = await tx.many(messagesOf, [referralId, machine.clientId])
  const { state: referralState } = await tx.one(findReferralOfBody, [
    machine.body,
    machine.bodyKey,
    referralId,
  ])
  const one = come.find((row) => row.sequence === sequence)
  const nextSequence = come.filter(({ state }) => state !== 'kept').length + 1
  const { state = 'applied' as const, code = null } = one ?? {}
  return ok({ answer: { state, ...(code === null ? {} : { code }), nextSequence, referralState } })
}
