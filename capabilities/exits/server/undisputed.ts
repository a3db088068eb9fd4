import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type * as contract from '../contract.ts'
import { offerIn, repeatsNote, undisputedPlaces } from '../domain/index.ts'
import { findFacts } from './exit.sql.ts'
import { occasionsOfMatter } from './propose.ts'
import { mayLeadOn } from './rights.ts'
import { confidencesOf, insertAnswer, insertRecord, replaceRecord, standingRecord } from './undisputed.sql.ts'

type FactsOrder = z.infer<NonNullable<typeof contract.recordUndisputedFacts.body>>
type AnswerOrder = z.infer<NonNullable<typeof contract.answerUndisputedFacts.body>>

/** Whose agreement makes a fact undisputed; a third party is heard and cannot block it. */
export async function disputingParties(db: Reader, disputeId: string) {
  return (await db.many(partiesOf, [disputeId])).filter(({ role }) => role !== 'third-party')
}

export async function readUndisputed(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const facts = await db.one(findFacts, [disputeId])
  const record = await db.maybe(standingRecord, [disputeId])
  const parties = (await disputingParties(db, disputeId)).map(({ id }) => id)
  const mediators = (await db.one(confidencesOf, [facts.proceeding_id])).mediators
  const hasFailed = occasionsOfMatter(facts, false).some((one) => one === 'failed' || one === 'partial')
  const isOpen = found.value.filing !== 'archived' && found.value.filing !== 'merged'
  const mayWork = mayLeadOn(officer, found.value)
  const shown = record && {
    id: record.id,
    facts: [...record.facts],
    undisputed: [...undisputedPlaces(record.facts, parties, record.answers)],
    answers: record.answers.map(({ partyId, agreedTo, onDay, words }) => ({
      partyId,
      agreedTo: [...agreedTo],
      onDay,
      words,
    })),
  }
  return ok({
    answer: {
      ...(shown === undefined ? {} : { record: shown }),
      mayRecord: hasFailed && isOpen && mediators.includes(officer.accountId),
      mayAnswer: isOpen && mayWork,
      mayPrint: mayWork,
    },
  })
}

/**
 * Only who mediated the matter writes it down, as only they know what was a confidence.
 * @source [L5 22], [L6 18]; trap 23
 */
export async function recordUndisputed(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  { disputeId, facts }: FactsOrder & { readonly disputeId: string },
  { now, today }: Stamped,
) {
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  const matter = await tx.one(findFacts, [disputeId])
  const { mediators, notes } = await tx.one(confidencesOf, [matter.proceeding_id])
  if (!mediators.includes(officer.accountId)) return refuse('mediation.only-mediators')
  const hasFailed = occasionsOfMatter(matter, false).some((one) => one === 'failed' || one === 'partial')
  if (!hasFailed || locked.value.filing === 'archived') return refuse('exits.not-at-an-end')
  const offer = offerIn(facts, (await ruleOn(tx, 'exits.offer-words', today)).value.words)
  if (offer !== undefined) return refuse('exits.sounds-like-offer', { word: offer })
  const open = notes.map((note) => unseal(keys, Buffer.from(note, 'hex')))
  if (repeatsNote(facts, open)) return refuse('exits.repeats-note')
  await tx.many(replaceRecord, [disputeId, now])
  const id = newId(now)
  await tx.many(insertRecord, [id, disputeId, matter.proceeding_id, facts, now, officer.accountId])
  const event = {
    type: 'facts-recorded',
    actor: officer.accountId,
    at: now,
    facts: { record: id, count: facts.length },
  }
  await noteOnTimeline(tx, disputeId, event)
  return ok({ answer: { id } })
}

export async function answerUndisputed(
  tx: Transaction,
  officer: Officer,
  order: AnswerOrder & { readonly disputeId: string },
  { now, today }: Stamped,
) {
  const { disputeId, partyId, agreedTo, signature } = order
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  if (!mayLeadOn(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const record = await tx.maybe(standingRecord, [disputeId])
  if (record === undefined || record.id !== order.recordId) return refuse('exits.facts-replaced')
  const parties = await tx.many(partiesOf, [disputeId])
  if (!parties.some(({ id }) => id === partyId)) return refuse('exits.not-a-party', {}, 'body.partyId')
  if (record.answers.some((one) => one.partyId === partyId)) return refuse('exits.answered-already')
  if (agreedTo.some((place) => place > record.facts.length)) return refuse('exits.no-such-fact')
  const recordedOn = legalDayOf(record.recorded_at.getTime())
  if (order.onDay > today || order.onDay < recordedOn) {
    return refuse('exits.day-not-possible', { from: recordedOn }, 'body.onDay')
  }
  const agrees = agreedTo.length > 0
  if (agrees && signature === undefined) return refuse('exits.signature-missing')
  if (agrees && (await tx.maybe(findAttachment, [disputeId, signature?.attachmentId])) === undefined) {
    return refuse('mediation.no-such-attachment')
  }
  const places = [...new Set(agreedTo)].sort((a, b) => a - b)
  const digest = digestOfBytes(Buffer.from(JSON.stringify(places.map((place) => record.facts[place - 1]))))
  const signed =
    agrees && signature !== undefined
      ? [signature.signerName, signature.manner, signature.attachmentId, digest]
      : [null, null, null, null]
  const id = newId(now)
  const said = [id, record.id, partyId, places, order.onDay, order.words]
  await tx.many(insertAnswer, [...said, ...signed, now, officer.accountId])
  const facts = { record: record.id, party: partyId, agreedTo: places, words: digest.toString('hex') }
  const type = agrees ? 'facts-signed' : 'facts-refused'
  await noteOnTimeline(tx, disputeId, { type, actor: officer.accountId, at: now, facts })
  return ok({ answer: { id } })
}
