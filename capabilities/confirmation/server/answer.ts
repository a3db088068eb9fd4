import type { z } from 'zod'
import { confirmationObjections } from '#capabilities/mediation/domain/index.ts'
import { mayWorkOnAgreement, type Order } from '#capabilities/mediation/server/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { insertAnswer } from './confirmation.sql.ts'
import { effectiveAgreements, gather } from './matter.ts'

type Body = z.infer<NonNullable<typeof contract.answerOnConfirmation.body>>

/** @source Interpretation art. 351, 353: by themselves or by an agent, in writing or by word of mouth */
export async function answerOnConfirmation(
  tx: Transaction,
  keys: Keys,
  order: Order,
  agreementId: string,
  body: Body,
) {
  const locked = await mayWorkOnAgreement(tx, order)
  if (!locked.ok) return locked
  const { work, finish } = locked.value
  const at = (await effectiveAgreements(tx, order.disputeId)).find(({ kept }) => kept.id === agreementId)
  if (at === undefined) return refuse('mediation.no-such-agreement')
  const known = await gather(tx, { disputeId: order.disputeId, today: work.today, keys }, at)
  if (known.standing.offer === 'not-offered')
    return refuse('confirmation.not-offered', { why: whyNot(known) })
  const bound = known.parties.find(({ party }) => party.id === body.partyId)
  if (bound === undefined) return refuse('confirmation.not-bound', {}, 'body.partyId')
  if (body.onDay > work.today) return refuse('mediation.in-the-future', {}, 'body.onDay')
  if (body.onDay < (at.kept.effectiveOn ?? work.today))
    return refuse('confirmation.before-effect', {}, 'body.onDay')
  const signer = body.signerName ?? bound.party.name
  if (signer !== bound.party.name && !bound.speakers.includes(signer))
    return refuse('confirmation.no-power', { party: bound.party.name }, 'body.signerName')
  const said = [agreementId, body.partyId, body.answer, body.channel, signer, body.onDay]
  await tx.many(insertAnswer, [newId(work.now), ...said, work.now, work.officer.accountId])
  const type = body.answer === 'applies' ? 'confirmation-wanted' : 'confirmation-declined'
  return ok({ version: await finish(type, { agreementId, partyId: body.partyId, channel: body.channel }) })
}

/** Everything that bars it, in words. */
export function whyNot({ standing }: Awaited<ReturnType<typeof gather>>): readonly Label[] {
  return standing.objections
    .filter((code) => confirmationObjections[code].isBar)
    .map((code) => confirmationObjections[code])
}
