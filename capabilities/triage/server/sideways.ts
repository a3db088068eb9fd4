import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { type Routing, type RoutingMove, routingMoves } from '#capabilities/disputes/domain/index.ts'
import {
  type DisputeEdit,
  findReached,
  isHeldByUnitOf,
  lendReach,
  lockForMove,
  lockForRule,
  lockForWork,
  noteOnTimeline,
  type Stamped,
  takeBackReach,
  type WorkedDispute,
} from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { isBeside, mayGoSideways, type OfferMove, offerMoves, type Rung } from '../domain/index.ts'
import { answerDueOn } from './answer-due-on.ts'
import { handOn } from './hand-on.ts'
import {
  actsOf,
  closeOffer,
  findOpenOffer,
  insertOffer,
  type OfferRow,
  offersOf,
  overtakeOffer,
  rungsBeside,
} from './sideways.sql.ts'
import { type Why, whyColumns } from './why.ts'

/** Heads speak for their unit when they ask; whoever decides on acceptance speaks for the one that is asked. */
export const mayOfferSideways = hasRole('committee-head', 'unit-head')
export const mayAnswerSideways = hasRole('mediator', 'committee-head', 'unit-head')

/** Asks a unit of the same level to take the matter; until it says yes nothing changes hands. */
export async function offerSideways(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly toUnitId: string; readonly reason: string },
  { now, today }: Stamped,
) {
  const { disputeId, toUnitId, reason } = order
  const locked = await lockForMove(tx, officer, order, 'pass-sideways')
  if (!locked.ok) return locked
  const holder = locked.value.holder_unit_id
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  if ((await tx.maybe(findOpenOffer, [disputeId])) !== undefined) return refuse('triage.peer-asked-already')
  if (!(await isFresh(tx, disputeId, today))) return refuse('triage.came-sideways')
  if (!(await besides(tx, holder, today)).some(({ id }) => id === toUnitId))
    return refuse('triage.not-beside', {}, 'body.toUnitId')
  const dueOn = await answerDueOn(tx, 'limit.sideways-answer', today)
  const by = officer.accountId
  const id = newId(now)
  await tx.many(insertOffer, [id, disputeId, holder, toUnitId, reason, now, by, dueOn])
  await lendReach(tx, disputeId, toUnitId, 'sideways')
  const facts = { offerId: id, from: holder, unitIds: [toUnitId], reason, dueOn }
  await noteOnTimeline(tx, disputeId, { type: 'sideways-offered', actor: by, at: now, facts })
  return ok({ answer: { id } })
}

type Answered = DisputeEdit & { readonly decision: 'take' | 'decline' | 'withdraw'; readonly reason: string }

/** The unit that was asked takes the matter, which it still has to accept, or leaves it; the asker may think better of it. */
export async function answerSideways(tx: Transaction, officer: Officer, order: Answered, stamp: Stamped) {
  const found = await lockForWork(tx, officer, order.disputeId, order.version)
  if (!found.ok) return found
  const offer = await tx.maybe(findOpenOffer, [order.disputeId])
  if (offer === undefined) return refuse('triage.nobody-asked')
  const speaksFor = order.decision === 'withdraw' ? offer.from_unit_id : offer.to_unit_id
  if (!isHeldByUnitOf(officer, { holder_unit_id: speaksFor })) return refuse('triage.peer-not-asked')
  if (order.decision === 'take') return take(tx, officer, { ...order, toUnitId: offer.to_unit_id }, stamp)
  await closeOpen(
    tx,
    order.disputeId,
    order.decision,
    { why: { reason: order.reason }, by: officer.accountId },
    stamp,
  )
  const { routing, version, due_on: dueOn } = found.value
  return ok({ routing, version, dueOn })
}

async function take(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly toUnitId: string; readonly reason: string },
  stamp: Stamped,
) {
  const locked = await lockForMove(tx, officer, order, 'pass-sideways')
  if (!locked.ok) return locked
  const state = nextState(offerMoves, 'offered', 'take')
  await tx.many(closeOffer, [order.disputeId, state, order.reason, stamp.now, officer.accountId])
  const { toUnitId, reason } = order
  const handing = { move: 'pass-sideways', act: 'passed-sideways', toUnitId, by: officer } as const
  return handOn(tx, locked.value, officer, { ...handing, why: { reason } }, stamp)
}

const eventOf = {
  decline: 'sideways-declined',
  withdraw: 'sideways-withdrawn',
  lapse: 'sideways-lapsed',
} as const

async function closeOpen(
  tx: Transaction,
  disputeId: string,
  move: Extract<OfferMove, keyof typeof eventOf>,
  { why, by }: { readonly why: Why; readonly by: string | null },
  { now }: Stamped,
): Promise<void> {
  const state = nextState(offerMoves, 'offered', move)
  const [words] = whyColumns(why)
  const asked = await tx.one(closeOffer, [disputeId, state, words, now, by])
  await takeBackReach(tx, disputeId, asked.to_unit_id, 'sideways')
  const event = { type: eventOf[move], actor: by ?? 'system', at: now, facts: why }
  await noteOnTimeline(tx, disputeId, event)
}

/** Once a day: silence is no consent, and nobody is asked about a matter that was closed. */
export async function lapseOffer(tx: Transaction, disputeId: string, stamp: Stamped): Promise<void> {
  const dispute = await tx.one(lockForRule, [disputeId])
  if (dispute.filing !== 'open') return overtakeOffer(tx, dispute.id, stamp.now)
  if ((await tx.maybe(findOpenOffer, [dispute.id])) === undefined) return
  const { basis } = await ruleOn(tx, 'limit.sideways-answer', stamp.today)
  await closeOpen(tx, dispute.id, 'lapse', { why: { because: 'peer-unanswered', basis }, by: null }, stamp)
}

async function isFresh(db: Reader, disputeId: string, today: LegalDate): Promise<boolean> {
  const acts = (await db.many(actsOf, [disputeId])).map(({ act }) => act)
  return mayGoSideways(acts, (await ruleOn(db, 'sideways.times', today)).value.times)
}

/** Who may be asked. */
async function besides(db: Reader, holderId: string, today: LegalDate): Promise<readonly Rung[]> {
  const { value } = await ruleOn(db, 'ladder.order', today)
  const units = await db.many(rungsBeside, [holderId])
  const holder = units.find(({ id }) => id === holderId)
  return holder === undefined ? [] : units.filter((unit) => isBeside(unit, holder, units, value.levels))
}

/** What was asked of peers and answered, and what the officer may do about it. */
export async function readSideways(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const dispute = found.value
  const open = await db.maybe(findOpenOffer, [disputeId])
  const rows = await db.many(offersOf, [disputeId])
  const rule = await ruleOn(db, 'limit.sideways-answer', today)
  const canAsk = open === undefined && isAsker(officer, dispute)
  const peers =
    canAsk && (await isFresh(db, disputeId, today)) ? await besides(db, dispute.holder_unit_id, today) : []
  const speaksFor = (unitId: string) => isHeldByUnitOf(officer, { holder_unit_id: unitId })
  const may = [
    ...(peers.length > 0 ? ['offer' as const] : []),
    ...(open && mayAnswerSideways(officer) && speaksFor(open.to_unit_id) ? ['answer' as const] : []),
    ...(open && mayOfferSideways(officer) && speaksFor(open.from_unit_id) ? ['withdraw' as const] : []),
  ]
  const limit = { workingDays: rule.value.length, basis: rule.basis, assumption: rule.assumption }
  const answer = {
    offers: rows.map(presentOffer),
    peers: peers.map(({ id, name }) => ({ id, name })),
    limit,
    may,
    version: dispute.version,
  }
  return ok({ answer, version: dispute.version })
}

function isAsker(officer: Officer, dispute: WorkedDispute): boolean {
  return (
    mayOfferSideways(officer) &&
    isHeldByUnitOf(officer, dispute) &&
    dispute.filing === 'open' &&
    isPossible<Routing, RoutingMove>(routingMoves, dispute.routing, 'pass-sideways')
  )
}

function presentOffer(row: OfferRow) {
  return {
    id: row.id,
    fromUnitName: row.from_unit_name,
    toUnitName: row.to_unit_name,
    state: row.state,
    reason: row.reason,
    offeredAt: row.offered_at.toISOString(),
    offeredBy: row.offered_by,
    answerBy: row.answer_due_on,
    ...given('answer', row.answer),
    ...given('answeredBy', row.answered_by),
  }
}
