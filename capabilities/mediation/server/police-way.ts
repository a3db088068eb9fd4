import type { z } from 'zod'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { insertPoliceDecision, insertPoliceRequest } from './breach.sql.ts'
import { policeLetters } from './watch-performance.ts'
import { finish, lockWork, type Order } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** @source Police Procedure Provisions art. 186: every party asks in writing */
export async function recordPoliceRequest(
  tx: Transaction,
  order: Order,
  agreementId: string,
  { partyId, onDay, attachmentId }: Body<typeof contract.recordPoliceRequest>,
) {
  const locked = await lockLetter(tx, order, agreementId)
  if (!locked.ok) return locked
  const { work, letter } = locked.value
  if (onDay > work.today) return refuse('mediation.in-the-future', {}, 'body.onDay')
  if (!letter.bound.includes(partyId)) return refuse('mediation.not-a-party', {}, 'body.partyId')
  if (letter.requests.some((one) => one.partyId === partyId)) return refuse('mediation.already-asked')
  if ((await tx.maybe(findAttachment, [work.dispute.id, attachmentId])) === undefined)
    return refuse('mediation.no-such-attachment', {}, 'body.attachmentId')
  const kept = [agreementId, partyId, onDay, attachmentId, work.now, work.officer.accountId]
  await tx.many(insertPoliceRequest, kept)
  return ok({ version: await finish(work, 'police-asked', { agreementId, partyId, onDay }) })
}

export async function recordPoliceDecision(
  tx: Transaction,
  order: Order,
  agreementId: string,
  { onDay, words }: Body<typeof contract.recordPoliceDecision>,
) {
  const locked = await lockLetter(tx, order, agreementId)
  if (!locked.ok) return locked
  const { work, letter } = locked.value
  if (onDay > work.today) return refuse('mediation.in-the-future', {}, 'body.onDay')
  if (letter.decidedOn !== undefined) return refuse('mediation.already-asked')
  await tx.many(insertPoliceDecision, [agreementId, onDay, words, work.now, work.officer.accountId])
  return ok({ version: await finish(work, 'police-decided', { agreementId, onDay }) })
}

async function lockLetter(tx: Transaction, order: Order, agreementId: string) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const letters = await policeLetters(tx, order.disputeId)
  const letter = letters.find((one) => one.agreementId === agreementId)
  return letter === undefined ? refuse('mediation.no-such-agreement') : ok({ work: locked.value, letter })
}
