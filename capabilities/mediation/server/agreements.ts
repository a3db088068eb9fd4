import type { z } from 'zod'
import { startClock, stopClock } from '#capabilities/deadlines/server/index.ts'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type * as contract from '../contract.ts'
import { effectOf } from '../domain/index.ts'
import {
  type AgreementRow,
  countAgreements,
  findAgreement,
  findSealName,
  insertAgreement,
  insertObligations,
  insertSignature,
  nextObligationDue,
  partiesBoundBy,
  putIntoEffect,
  sealAgreement as setSeal,
  signaturesOf,
  voidAgreement,
} from './agreement.sql.ts'
import { replaceObligations } from './breach.sql.ts'
import { partiesAre } from './prepare.ts'
import { countHeldSessions, mediatorsOf, updateProceeding } from './proceeding.sql.ts'
import { planVisits } from './visits.ts'
import { finish, lockMove, type Order, type Work } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>
type Draft = Body<typeof contract.draftAgreement>

export async function draftAgreement(tx: Transaction, order: Order, draft: Draft) {
  const locked = await lockMove(tx, order, 'draft-agreement')
  if (!locked.ok) return locked
  const work = locked.value
  const sound = await isSound(work, draft)
  if (!sound.ok) return sound
  const id = newId(work.now)
  const { written } = await tx.one(countAgreements, [work.proceeding.id])
  const number = written === 0 ? work.proceeding.number : `${work.proceeding.number}-${written + 1}`
  const said = [
    draft.mainFacts,
    draft.disputedPoints,
    draft.responsibility,
    draft.furtherTerms,
    draft.reachedOn,
  ]
  await tx.many(insertAgreement, [
    id,
    work.proceeding.id,
    written + 1,
    number,
    draft.form,
    draft.isPartial,
    ...said,
  ])
  const obligations = draft.obligations.map((one, at) => ({ ...one, id: newId(work.now), position: at + 1 }))
  await tx.many(insertObligations, [id, JSON.stringify(obligations)])
  await tx.many(updateProceeding, [work.proceeding.id, 'signing', null, null, null, null])
  const facts = {
    id,
    number,
    form: draft.form,
    isPartial: draft.isPartial,
    obligations: draft.obligations.length,
  }
  const effect = await bringIntoEffect(work, id)
  return ok({
    id,
    version: await finish(work, 'agreement-reached', { ...facts, ...effect.facts }, effect.change),
  })
}

type DraftProblem =
  | 'mediation.oral-not-allowed'
  | 'mediation.no-session-held'
  | 'mediation.in-the-future'
  | 'mediation.no-terms'
  | 'mediation.debtor-is-creditor'
  | 'mediation.due-before-reached'
  | 'mediation.not-a-party'

async function isSound(work: Work, draft: Draft): Promise<Result<unknown, DraftProblem>> {
  if (draft.form === 'oral' && !(await isOralAllowed(work))) return refuse('mediation.oral-not-allowed')
  if ((await work.tx.one(countHeldSessions, [work.proceeding.id])).held === 0)
    return refuse('mediation.no-session-held')
  if (draft.reachedOn > work.today) return refuse('mediation.in-the-future')
  if (draft.obligations.length + draft.furtherTerms.length === 0) return refuse('mediation.no-terms')
  for (const [at, one] of draft.obligations.entries()) {
    if (one.debtorId === one.creditorId)
      return refuse('mediation.debtor-is-creditor', {}, `body.obligations[${at}]`)
    if (one.dueOn < draft.reachedOn) {
      return refuse('mediation.due-before-reached', {}, `body.obligations[${at}].dueOn`)
    }
  }
  const bound = draft.obligations.flatMap(({ debtorId, creditorId }) => [debtorId, creditorId ?? debtorId])
  return partiesAre(work, bound)
}

/** @source Medical Disputes Regulation art. 39, Labour Mediation Law art. 14: by the category of the dispute */
async function isOralAllowed({ tx, dispute, proceeding }: Work): Promise<boolean> {
  const { value } = await ruleOn(tx, 'agreement.written-only', proceeding.accepted_on)
  return !value.categories.includes(dispute.category)
}

export async function signAgreement(
  tx: Transaction,
  order: Order,
  agreementId: string,
  body: Body<typeof contract.signAgreement>,
) {
  const locked = await lockSigning(tx, order, agreementId, body.signedOn)
  if (!locked.ok) return locked
  const { work, agreement } = locked.value
  const signer = await signerOf(work, agreement, body)
  if (!signer.ok) return signer
  const attachment = await tx.maybe(findAttachment, [work.dispute.id, body.attachmentId])
  if (attachment === undefined) return refuse('mediation.no-such-attachment')
  const who = [body.partyId ?? null, body.accountId ?? null, body.manner, body.attachmentId, body.signerName]
  const words = digestOfBytes(Buffer.from(agreement.content))
  const stamp = [body.signedOn, words, work.now, work.officer.accountId]
  await tx.many(insertSignature, [newId(work.now), agreementId, ...who, ...stamp])
  const facts = { agreementId, ...body, words: words.toString('hex') }
  return settle(work, agreementId, 'agreement-signed', facts)
}

export async function sealAgreement(tx: Transaction, order: Order, agreementId: string, sealedOn: LegalDate) {
  const locked = await lockSigning(tx, order, agreementId, sealedOn)
  if (!locked.ok) return locked
  const { work, agreement } = locked.value
  if (agreement.sealed_on !== null) return refuse('mediation.already-signed')
  const { seal_name: name } = await tx.one(findSealName, [work.proceeding.body_unit_id])
  if (name === null) return refuse('mediation.no-seal')
  await tx.many(setSeal, [agreementId, name, sealedOn])
  return settle(work, agreementId, 'agreement-sealed', { agreementId, sealedOn, name })
}

/** The agreement and its signatures become void and stay readable; the parties talk again. */
export async function reopenAgreement(tx: Transaction, order: Order, agreementId: string, reason: string) {
  const locked = await lockMove(tx, order, 'reopen')
  if (!locked.ok) return locked
  const work = locked.value
  const agreement = await tx.maybe(findAgreement, [agreementId, work.dispute.id])
  if (agreement?.state !== 'signing') return refuse('mediation.no-such-agreement')
  await tx.many(voidAgreement, [agreementId, work.now])
  await tx.many(updateProceeding, [work.proceeding.id, 'mediating', null, null, null, null])
  return ok({ version: await finish(work, 'agreement-reopened', { agreementId, reason }) })
}

export async function lockSigning(tx: Transaction, order: Order, agreementId: string, day: LegalDate) {
  const locked = await lockMove(tx, order, 'sign')
  if (!locked.ok) return locked
  const work = locked.value
  const agreement = await tx.maybe(findAgreement, [agreementId, work.dispute.id])
  if (agreement?.state !== 'signing') return refuse('mediation.no-such-agreement')
  if (day > work.today) return refuse('mediation.in-the-future')
  if (day < agreement.reached_on) return refuse('mediation.signed-before-reached')
  return ok({ work, agreement })
}

/** Exactly one signer, who is a party or a mediator of this proceeding and has not signed yet. */
async function signerOf(work: Work, agreement: AgreementRow, body: Body<typeof contract.signAgreement>) {
  if ((body.partyId === undefined) === (body.accountId === undefined)) return refuse('mediation.one-signer')
  const signed = await work.tx.many(signaturesOf, [agreement.id])
  const hasSigned = signed.some(
    ({ party_id, account_id }) => (party_id ?? account_id) === (body.partyId ?? body.accountId),
  )
  if (hasSigned) return refuse('mediation.already-signed')
  if (body.partyId !== undefined) return partiesAre(work, [body.partyId])
  const mediators = await work.tx.many(mediatorsOf, [work.proceeding.id])
  return mediators.some(({ account_id }) => account_id === body.accountId)
    ? ok()
    : refuse('mediation.not-a-mediator')
}

export async function settle(work: Work, agreementId: string, event: string, facts: object) {
  const effect = await bringIntoEffect(work, agreementId)
  const version = await finish(work, event, { ...facts, ...effect.facts }, effect.change)
  return ok({ version, ...effect.facts })
}

/** When the last act is there: the proceeding ends, its clock is met, and the thirty days for the court begin. */
async function bringIntoEffect(work: Work, agreementId: string) {
  const { tx, proceeding, now } = work
  const agreement = await tx.maybe(findAgreement, [agreementId, work.dispute.id])
  if (agreement === undefined) throw new Error('an agreement vanished while it was locked')
  const effectiveOn = await effectiveDayOf(work, agreement)
  if (effectiveOn === undefined) return { facts: {} }
  await tx.many(putIntoEffect, [agreementId, effectiveOn])
  const outcome = agreement.is_partial ? 'partial' : `agreement-${agreement.form}`
  await tx.many(updateProceeding, [proceeding.id, 'ended', null, effectiveOn, outcome, null])
  // A part settled leaves the rest of an earlier agreement as it was.
  if (!agreement.is_partial) await tx.many(replaceObligations, [work.dispute.id, agreementId, effectiveOn])
  await planVisits(work, effectiveOn, true)
  await stopClock(tx, work.dispute.id, 'mediation', 'met')
  await stopClock(tx, work.dispute.id, 'proceeding', 'met')
  await startClock(tx, {
    matterId: agreementId,
    kind: 'confirmation',
    rule: await ruleOn(tx, 'limit.confirmation', effectiveOn),
    on: effectiveOn,
    reason: 'effective',
    calendar: await workCalendar(tx),
    now,
    by: work.officer.accountId,
  })
  const { due_on: next } = await tx.one(nextObligationDue, [work.dispute.id])
  const due = next === null ? null : { on: next, kind: 'performance' }
  return { facts: { effectiveOn }, change: { due } }
}

async function effectiveDayOf({ tx, dispute, proceeding }: Work, agreement: AgreementRow) {
  const signatures = await tx.many(signaturesOf, [agreement.id])
  const parties = await signersOf(tx, dispute.id, agreement.id)
  const mediators = await tx.many(mediatorsOf, [proceeding.id])
  const dayOf = (id: string) =>
    signatures.find(({ party_id, account_id }) => (party_id ?? account_id) === id)?.signed_on
  return effectOf({
    form: agreement.form,
    reachedOn: agreement.reached_on,
    parties: parties.map(({ id }) => dayOf(id)),
    mediators: mediators.map(({ account_id }) => dayOf(account_id)),
    sealedOn: agreement.sealed_on ?? undefined,
  }).effectiveOn
}

/** Applicants and respondents sign, and a third party that the agreement names. */
export async function signersOf(
  tx: Reader,
  disputeId: string,
  agreementId: string,
): Promise<readonly PartyRow[]> {
  const bound = new Set((await tx.many(partiesBoundBy, [agreementId])).map(({ party_id }) => party_id))
  const parties = await tx.many(partiesOf, [disputeId])
  return parties.filter(({ id, role }) => role !== 'third-party' || bound.has(id))
}
