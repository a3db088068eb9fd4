import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import {
  type BreachChoice,
  breachChoices,
  choicesAfterBreach,
  daysOverdue,
  leftFen,
  ownChoices,
  performanceOn,
  performedOn,
  policeLetterGapsOf,
} from '../domain/index.ts'
import { signersOf } from './agreements.ts'
import { policeStandings, type WatchedObligation, watchedObligations } from './breach.sql.ts'
import { confirmationStanding } from './confirmation-standing.ts'
import { mayMediate } from './read-mediation.ts'
import { type KeptProceeding, wholeMediation } from './whole-mediation.sql.ts'

export async function readPerformance(db: Reader, officer: Officer, disputeId: string, now: Date) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const dispute = found.value
  const today = legalDayOf(now.getTime())
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  const watched = await db.many(watchedObligations, [disputeId])
  const answer = {
    obligations: watched.map((one) => presentWatched(one, { dispute, proceedings, today })),
    police: await policeLetters(db, disputeId),
    may: movesOf(officer, dispute, proceedings),
    version: dispute.version,
  }
  return ok({ answer, version: dispute.version })
}

interface Around {
  readonly dispute: Pick<WorkedDispute, 'category' | 'filing'>
  readonly proceedings: readonly KeptProceeding[]
  readonly today: LegalDate
}

function presentWatched(one: WatchedObligation, around: Around) {
  const late = daysOverdue(one.kept, one.due_on, around.today)
  const amountFen = one.amount_fen ?? undefined
  // Whoever records that all was done need not repeat the sum.
  const paid = one.kept === 'performed' ? (amountFen ?? one.paid_fen) : one.paid_fen
  const left = leftFen(amountFen, paid)
  return {
    id: one.id,
    agreementId: one.agreement_id,
    agreementNumber: one.agreement_number,
    position: one.position,
    debtorId: one.debtor_id,
    ...(one.creditor_id === null ? {} : { creditorId: one.creditor_id }),
    way: one.way,
    act: one.act,
    ...(amountFen === undefined ? {} : { amountFen }),
    paidFen: paid,
    ...(left === undefined ? {} : { leftFen: left }),
    dueOn: one.due_on,
    performance: performanceOn(one.kept, one.due_on, around.today),
    daysOverdue: late,
    performances: one.performances,
    breaches: one.breaches,
    choices: late === 0 ? [] : choicesOf(one, around),
  }
}

function choicesOf(one: WatchedObligation, { dispute, proceedings, today }: Around) {
  const kept = proceedings.flatMap(({ agreements }) => agreements).find(({ id }) => id === one.agreement_id)
  if (kept === undefined) throw new Error('an obligation lost its agreement')
  return choicesAfterBreach({
    way: one.way,
    category: dispute.category,
    confirmation: kept.confirmationState,
    offer: confirmationStanding(kept, today).offer,
    isMediating: proceedings.some(({ state }) => state !== 'ended'),
    isFileOpen: dispute.filing === 'open',
  })
}

/** The ways that are open on an agreement, whichever of its obligations is late: for the letter that tells of them. */
export async function choicesOnAgreement(
  db: Reader,
  disputeId: string,
  agreementId: string,
  today: LegalDate,
) {
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  const { category, filing } = await db.one(findClass, [disputeId])
  const late = (await db.many(watchedObligations, [disputeId])).filter(
    (one) => one.agreement_id === agreementId && daysOverdue(one.kept, one.due_on, today) > 0,
  )
  const open = late.flatMap((one) => choicesOf(one, { dispute: { category, filing }, proceedings, today }))
  return codesOf(breachChoices).filter((choice) => open.includes(choice))
}

export interface BrokenPerformance {
  readonly choices: readonly BreachChoice[]
  readonly breachIds: readonly string[]
  /** The first day on which something was due that was found broken. */
  readonly dueOn: LegalDate | undefined
}

/** What was found broken and is still owed, with the ways to other bodies that are open on it. */
export async function brokenPerformance(
  db: Reader,
  disputeId: string,
  today: LegalDate,
): Promise<BrokenPerformance> {
  const watched = await db.many(watchedObligations, [disputeId])
  const broken = watched.filter(
    (one) => one.breaches.length > 0 && daysOverdue(one.kept, one.due_on, today) > 0,
  )
  if (broken.length === 0) return { choices: [], breachIds: [], dueOn: undefined }
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  const dispute = await db.one(findClass, [disputeId])
  const open = broken.flatMap((one) => choicesOf(one, { dispute, proceedings, today }))
  return {
    choices: codesOf(breachChoices).filter((choice) => open.includes(choice) && !ownChoices.includes(choice)),
    breachIds: broken.flatMap(({ breaches }) => breaches.map(({ id }) => id)),
    dueOn: broken.map(({ due_on }) => due_on).sort()[0],
  }
}

const findClass = statement<Pick<WorkedDispute, 'category' | 'filing'>>(
  'mediation.find-class',
  'select category, filing from disputes.dispute where id = $1',
)

/** For each agreement in effect what stands between it and the letter to the police. */
export async function policeLetters(db: Reader, disputeId: string) {
  const watched = await db.many(watchedObligations, [disputeId])
  const letters = []
  for (const standing of await db.many(policeStandings, [disputeId])) {
    const { agreement_id: agreementId, requests, decided_on: decidedOn } = standing
    const obligations = watched
      .filter((one) => one.agreement_id === agreementId)
      .map(({ kept, settled_on }) => ({ kept, settledOn: settled_on ?? undefined }))
    const bound = (await signersOf(db, disputeId, agreementId)).map(({ id }) => id)
    const done = performedOn(obligations, standing.effective_on)
    const asked = requests.map(({ partyId }) => partyId)
    letters.push({
      agreementId,
      agreementNumber: standing.agreement_number,
      gaps: policeLetterGapsOf({
        isEffective: true,
        obligations,
        bound,
        asked,
        isDecided: decidedOn !== null,
      }),
      ...(done === undefined ? {} : { performedOn: done }),
      requests,
      bound,
      ...(decidedOn === null ? {} : { decidedOn }),
    })
  }
  return letters
}

function movesOf(officer: Officer, dispute: WorkedDispute, proceedings: readonly KeptProceeding[]) {
  if (!mayMediate(officer) || !isHeldByUnitOf(officer, dispute)) return []
  const isOver = proceedings.length > 0 && proceedings.every(({ state }) => state === 'ended')
  return isOver && dispute.filing === 'open' ? ['record', 'mediate-again'] : ['record']
}
