import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { keepAssistance } from '#capabilities/reception/server/index.ts'
import { draftReferral } from '#capabilities/referral/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState, possibleMoves } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import {
  type AidMove,
  type AidState,
  aidHints,
  aidMatters,
  aidMoves,
  aidStanding,
  bodyFor,
  bodyKinds,
  urgencyOf,
} from '../domain/index.ts'
import {
  type AidRow,
  aidApplicationsOf,
  decideAidApplication,
  findAidApplication,
  insertAidApplication,
  lockAidApplication,
  visitOf,
} from './aid.sql.ts'
import { drawPaperNumber } from './draw-number.ts'
import { findFacts, type MatterFacts, openBodies } from './exit.sql.ts'
import { mayLeadOn } from './rights.ts'

type Application = z.infer<NonNullable<typeof contract.applyForAid.body>>
type Decision = z.infer<NonNullable<typeof contract.recordAidResult.body>>

const earlyDays = async (db: Reader, today: LegalDate) => (await ruleOn(db, 'aid.early', today)).value.days

async function centreOf(db: Reader, facts: MatterFacts): Promise<string> {
  const place = { divisionCode: facts.division_code, sector: facts.sector ?? undefined }
  return bodyFor('legal-aid', place, await db.many(openBodies, [bodyKinds]))?.name ?? ''
}

export async function readAid(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const facts = await db.one(findFacts, [disputeId])
  const days = await earlyDays(db, today)
  const mayWork = mayLeadOn(officer, found.value)
  const rows = await db.many(aidApplicationsOf, [disputeId])
  return ok({
    answer: {
      applications: rows.map((row) => present(row, { today, days, mayWork })),
      hints: aidHints(facts),
      centre: await centreOf(db, facts),
      earlyDays: days,
      mayApply: mayWork && found.value.filing !== 'merged',
      mayPrint: mayWork,
    },
  })
}

interface View {
  readonly today: LegalDate
  readonly days: number
  readonly mayWork: boolean
}

function present(row: AidRow, { today, days, mayWork }: View) {
  const isOpen = row.state === 'applied'
  return {
    id: row.id,
    number: row.number,
    partyId: row.party_id,
    partyName: row.party_name,
    matter: row.matter,
    standing: standingOf(row),
    ...given('meansFree', row.means_free),
    ...given('verificationFree', row.verification_free),
    ...given('meansProof', row.means_proof),
    ...given('incomeFen', row.income_fen),
    ...given('limitationOn', row.limitation_on),
    urgency: isOpen ? urgencyOfRow(row, today, days) : ('none' as const),
    appliedOn: row.applied_on,
    ...given('referralNumber', row.referral_number),
    state: row.state,
    ...given('decidedOn', row.decided_on),
    ...given('resultWords', row.result_words),
    lawyer: row.lawyer,
    may: mayWork ? [...possibleMoves<AidState, AidMove>(aidMoves, row.state)] : [],
    version: row.version,
  }
}

const standingOf = (row: Pick<AidRow, 'means_free' | 'verification_free'>) =>
  aidStanding({
    meansFree: row.means_free ?? undefined,
    verificationFree: row.verification_free ?? undefined,
  })

const urgencyOfRow = (row: AidRow, today: LegalDate, days: number) =>
  urgencyOf(
    { limitationOn: row.limitation_on ?? undefined, needsPreservation: row.needs_preservation },
    today,
    days,
  )

/**
 * In every state of the matter: a mediation may be pending while aid is asked for. The referral is a draft, which the
 * party's consent still has to release; the centre decides.
 * @source Legal Aid Law art. 31, 32, 41, 42, 44; trap 39
 */
export async function applyForAid(
  tx: Transaction,
  officer: Officer,
  order: Application & { readonly disputeId: string },
  stamp: Stamped,
) {
  const { disputeId, partyId } = order
  const { now, today } = stamp
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  if (!mayLeadOn(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const party = (await tx.many(partiesOf, [disputeId])).find(({ id }) => id === partyId)
  if (party === undefined) return refuse('exits.not-a-party', {}, 'body.partyId')
  const urgency = urgencyOf(order as Parameters<typeof urgencyOf>[0], today, await earlyDays(tx, today))
  if (urgency === 'expired') return refuse('exits.limitation-passed', {}, 'body.limitationOn')
  if (aidStanding(order as Parameters<typeof aidStanding>[0]) === 'to-be-verified' && !order.meansProof) {
    return refuse('exits.means-proof-missing', {}, 'body.meansProof')
  }
  const open = (await tx.many(aidApplicationsOf, [disputeId])).some(
    (one) => one.party_id === partyId && one.state === 'applied',
  )
  if (open) return refuse('exits.aid-applied-already', { name: party.name })
  const referral = await referTo(
    tx,
    officer,
    { order, partyName: party.name, isEarly: urgency === 'early' },
    stamp,
  )
  if (!referral.ok) return referral
  const id = newId(now)
  const number = await drawPaperNumber(tx, locked.value.holder_unit_id, 'aid-application', today)
  const means = [order.meansFree ?? null, order.verificationFree ?? null, order.meansProof ?? null]
  const facts = [order.incomeFen ?? null, order.limitationOn ?? null, order.needsPreservation, order.words]
  const about = [id, disputeId, partyId, number, order.matter]
  const stamped = [today, referral.value?.id ?? null, now, officer.accountId]
  await tx.many(insertAidApplication, [...about, ...means, ...facts, ...stamped])
  await countAssistance(tx, officer, { disputeId, minutes: order.minutes, number }, now)
  await noteOnTimeline(tx, disputeId, {
    type: 'aid-applied',
    actor: officer.accountId,
    at: now,
    facts: { application: id, number, party: partyId, matter: order.matter, urgency },
  })
  const sent = referral.value === undefined ? {} : { referralNumber: referral.value.number }
  return ok({ answer: { id, number, ...sent, urgency } })
}

interface Referred {
  readonly order: Application & { readonly disputeId: string }
  readonly partyName: string
  readonly isEarly: boolean
}

/** Where nobody knows the centre, or the matter can no longer be referred, the party takes the form there itself. */
async function referTo(
  tx: Transaction,
  officer: Officer,
  { order, partyName, isEarly }: Referred,
  stamp: Stamped,
) {
  const facts = await tx.one(findFacts, [order.disputeId])
  const centre = order.centre === '' ? await centreOf(tx, facts) : order.centre
  if (centre === '') return ok(undefined)
  const early = isEarly ? '时效即将届满或者需要保全，请先行提供法律援助。' : ''
  const drafted = await draftReferral(
    tx,
    officer,
    {
      disputeId: order.disputeId,
      body: 'legal-aid',
      kind: 'transferred',
      bodyName: centre,
      contact: '',
      reason: `${partyName}申请法律援助：${aidMatters[order.matter].zh}。${early}`,
      materials: [{ name: '法律援助申请表', form: 'original', count: 1 }],
    },
    stamp,
  )
  if (!drafted.ok) return drafted.refusal.code === 'referral.not-referable' ? ok(undefined) : drafted
  return ok({ id: drafted.value.answer.id, number: drafted.value.answer.number })
}

/** Counted where all assistance is counted: with the visit that the matter came from. */
async function countAssistance(
  tx: Transaction,
  officer: Officer,
  {
    disputeId,
    minutes,
    number,
  }: { readonly disputeId: string; readonly minutes: number; readonly number: string },
  now: Date,
): Promise<void> {
  const { visit_id: visitId, name: givenBy } = await tx.one(visitOf, [disputeId, officer.accountId])
  const given = {
    visitId,
    kind: 'legal-aid' as const,
    minutes,
    note: number,
    accountId: officer.accountId,
    givenBy,
  }
  await keepAssistance(tx, given, officer, now)
}

export async function recordAidResult(
  tx: Transaction,
  officer: Officer,
  order: Decision & { readonly aidApplicationId: string; readonly version: number },
  { now, today }: Stamped,
) {
  const seen = await tx.maybe(findAidApplication, [order.aidApplicationId, ...reachValues(officer)])
  if (seen === undefined) return refuse('request.not-found')
  const dispute = await lockForWork(tx, officer, seen.dispute_id)
  if (!dispute.ok) return dispute
  if (!mayLeadOn(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  const locked = await tx.one(lockAidApplication, [seen.id])
  if (locked.version !== order.version) return refuse('request.stale')
  if (!isPossible<AidState, AidMove>(aidMoves, locked.state, order.result)) return refuse('exits.aid-decided')
  if (order.onDay > today || order.onDay < seen.applied_on) {
    return refuse('exits.day-not-possible', { from: seen.applied_on }, 'body.onDay')
  }
  const state = nextState<AidState, AidMove>(aidMoves, locked.state, order.result)
  const told = [state, order.onDay, order.words, order.lawyer]
  const { version } = await tx.one(decideAidApplication, [seen.id, ...told])
  const facts = { application: seen.id, number: seen.number, state }
  await noteOnTimeline(tx, seen.dispute_id, { type: 'aid-decided', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id: seen.id, version }, version })
}
