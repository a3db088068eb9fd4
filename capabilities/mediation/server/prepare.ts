import type { z } from 'zod'
import { lendReach, takeBackReach } from '#capabilities/disputes/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { candidatesFor } from './conflicts.ts'
import {
  consentsOf,
  endHosting,
  insertConsent,
  insertMediator,
  mediatorsOf,
  releaseMediator as release,
  updateProceeding,
} from './proceeding.sql.ts'
import { finish, type HeldWork, lockMove, type Order, type RefuseMeeting, type Work } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** A ground for recusal, or a sign of one, stands in the way until every party agreed in words. */
export async function appointMediator(
  tx: Transaction,
  keys: Keys,
  order: Order,
  body: Body<typeof contract.appointMediator>,
  refuseMeeting: RefuseMeeting,
) {
  const locked = await lockMove(tx, order, 'appoint')
  if (!locked.ok) return locked
  const work = locked.value
  const candidates = await candidatesFor(tx, keys, work.dispute)
  const candidate = candidates.find(({ accountId }) => accountId === body.accountId)
  if (candidate === undefined) return refuse('mediation.not-a-mediator')
  const isInDoubt = body.declared !== 'none' || candidate.conflicts.length > 0
  if (isInDoubt && body.waiver === undefined) return refuse('mediation.conflict')
  const appointed = await tx.many(mediatorsOf, [work.proceeding.id])
  if (appointed.some(({ account_id }) => account_id === body.accountId))
    return refuse('mediation.already-mediator')
  for (const { id: partyId } of await tx.many(partiesOf, [order.disputeId])) {
    const both = { partyIds: [partyId], accountIds: [body.accountId] }
    const mayMeet = await refuseMeeting(tx, order.disputeId, both)
    if (!mayMeet.ok) return mayMeet
  }
  if (body.isHost) await tx.many(endHosting, [work.proceeding.id])
  const id = newId(work.now)
  const noted = { ...body, conflicts: candidate.conflicts }
  const facts = [body.accountId, body.isHost, body.chosenBy, body.declared, body.waiver ?? null, work.today]
  await tx.many(insertMediator, [id, work.proceeding.id, ...facts])
  await lendReach(tx, work.dispute.id, body.accountId, 'mediator')
  return ok({ id, version: await finish(work, 'mediator-appointed', noted) })
}

export async function releaseMediator(tx: Transaction, order: Order, accountId: string, reason: string) {
  const locked = await lockMove(tx, order, 'appoint')
  if (!locked.ok) return locked
  const work = locked.value
  const gone = await tx.maybe(release, [work.proceeding.id, accountId, work.today, reason])
  if (gone === undefined) return refuse('request.not-found')
  await takeBackReach(tx, work.dispute.id, accountId, 'mediator')
  return ok({ version: await finish(work, 'mediator-released', { accountId, reason }) })
}

/** Consent counts only of who was told the rights first. @source People's Mediation Law art. 17, 23; [L22 30] */
export async function recordConsent(
  tx: Transaction,
  order: Order,
  body: Body<typeof contract.recordConsent>,
) {
  const locked = await lockMove(tx, order, 'record-consent')
  if (!locked.ok) return locked
  const work = locked.value
  if (body.onDay > work.today) return refuse('mediation.in-the-future')
  if (body.answer === 'agreed' && !body.rightsTold) return refuse('mediation.rights-not-told')
  const isParty = await partiesAre(work, [body.partyId])
  if (!isParty.ok) return isParty
  const id = newId(work.now)
  const said = [body.partyId, body.answer, body.channel, body.onDay, body.rightsTold, body.note]
  await tx.many(insertConsent, [id, work.proceeding.id, ...said, work.now, work.officer.accountId])
  return ok({ id, version: await finish(work, 'consent-recorded', body) })
}

export async function beginMediation(tx: Transaction, order: Order) {
  const locked = await lockMove(tx, order, 'begin')
  if (!locked.ok) return locked
  const work = locked.value
  const mediators = await tx.many(mediatorsOf, [work.proceeding.id])
  if (!mediators.some(({ is_host }) => is_host)) return refuse('mediation.no-host')
  const missing = await withoutConsent(work)
  if (missing.length > 0) return refuse('mediation.consent-missing', { parties: missing })
  await tx.many(updateProceeding, [work.proceeding.id, 'mediating', work.today, null, null, null])
  return ok({ version: await finish(work, 'mediation-begun', {}) })
}

/** Names of parties that have not agreed. A third party may stay silent, but not refuse. */
async function withoutConsent({ tx, dispute, proceeding }: Work): Promise<readonly string[]> {
  const [parties, consents] = [
    await tx.many(partiesOf, [dispute.id]),
    await tx.many(consentsOf, [proceeding.id]),
  ]
  const answers = new Map(consents.map(({ party_id, answer }) => [party_id, answer]))
  return parties
    .filter(({ id, role }) => {
      const answer = answers.get(id)
      return role === 'third-party' ? answer === 'refused' : answer !== 'agreed'
    })
    .map(({ name }) => name)
}

export async function partiesAre(
  { tx, dispute }: HeldWork,
  ids: readonly string[],
): Promise<Result<readonly PartyRow[], 'mediation.not-a-party'>> {
  const parties = await tx.many(partiesOf, [dispute.id])
  const known = new Set(parties.map(({ id }) => id))
  return ids.every((id) => known.has(id)) ? ok(parties) : refuse('mediation.not-a-party')
}
