import { findAttachment } from '#capabilities/files/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type { ConsentChannel, SignatureManner } from '../domain/index.ts'
import { lockSigning, settle } from './agreements.ts'
import { finish, lockMove, type Order } from './work.ts'

/** One row for each party of `$3`; the representative's own row names nobody besides. */
const insertConsentsThrough = statement(
  'mediation.insert-consents-through',
  `insert into mediation.consent (id, proceeding_id, party_id, answer, channel, on_day, rights_told, recorded_at,
                                  recorded_by, through_party_id)
   select (p->>'id')::uuid, $1, (p->>'partyId')::uuid, 'agreed', $4, $5, true, $6, $7,
          nullif($2::uuid, (p->>'partyId')::uuid)
     from jsonb_array_elements($3::jsonb) as p`,
)

const insertSignaturesThrough = statement(
  'mediation.insert-signatures-through',
  `insert into mediation.signature (id, agreement_id, party_id, manner, attachment_id, signer_name, signed_on,
                                    content_digest, recorded_at, recorded_by, through_party_id)
   select (p->>'id')::uuid, $1, (p->>'partyId')::uuid, $4, $5, $6, $7, $8, $9, $10, nullif($2::uuid, (p->>'partyId')::uuid)
     from jsonb_array_elements($3::jsonb) as p`,
)

/** @property parties for whom it is done, the representative among them where the own word is still open */
export interface Through {
  readonly representativeId: string
  readonly representativeName: string
  readonly partyIds: readonly string[]
}

const rowsOf = (partyIds: readonly string[], now: Date) =>
  JSON.stringify(partyIds.map((partyId) => ({ id: newId(now), partyId })))

/** A representative agrees to mediation for those who gave that power, which the caller has checked under the version. */
export async function consentThrough(
  tx: Transaction,
  order: Order,
  { representativeId, partyIds }: Through,
  said: { readonly channel: ConsentChannel; readonly onDay: LegalDate; readonly rightsTold: boolean },
) {
  const locked = await lockMove(tx, order, 'record-consent')
  if (!locked.ok) return locked
  const work = locked.value
  if (said.onDay > work.today) return refuse('mediation.in-the-future')
  if (!said.rightsTold) return refuse('mediation.rights-not-told')
  const stamp = [said.channel, said.onDay, work.now, work.officer.accountId]
  await tx.many(insertConsentsThrough, [
    work.proceeding.id,
    representativeId,
    rowsOf(partyIds, work.now),
    ...stamp,
  ])
  const facts = { representativeId, partyIds, ...said }
  return ok({ version: await finish(work, 'consented-through', facts) })
}

/** One stroke of the representative, under the same words, for each of those who gave the power to sign. */
export async function signThrough(
  tx: Transaction,
  order: Order,
  agreementId: string,
  { representativeId, representativeName, partyIds }: Through,
  stroke: {
    readonly manner: SignatureManner
    readonly signedOn: LegalDate
    readonly attachmentId: string
  },
) {
  const locked = await lockSigning(tx, order, agreementId, stroke.signedOn)
  if (!locked.ok) return locked
  const { work, agreement } = locked.value
  const attachment = await tx.maybe(findAttachment, [work.dispute.id, stroke.attachmentId])
  if (attachment === undefined) return refuse('mediation.no-such-attachment')
  const words = digestOfBytes(Buffer.from(agreement.content))
  await tx.many(insertSignaturesThrough, [
    agreementId,
    representativeId,
    rowsOf(partyIds, work.now),
    ...[stroke.manner, stroke.attachmentId, representativeName, stroke.signedOn],
    ...[words, work.now, work.officer.accountId],
  ])
  const facts = { agreementId, representativeId, partyIds, ...stroke, words: words.toString('hex') }
  return settle(work, agreementId, 'signed-through', facts)
}
