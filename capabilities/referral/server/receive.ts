import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import { registerDispute } from '#capabilities/intake/server/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { recordVisit } from '#capabilities/reception/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  entrustingBodyOf,
  mayBeOneBody,
  normalNumber,
  originOf,
  type ReferralRoute,
  termRuleOf,
} from '../domain/index.ts'
import { awaitAnswer, beginTerm } from './clocks.ts'
import { drawReferralNumber, keepMaterials, wayOn } from './draft.ts'
import { noteOnMatter } from './lock-step.ts'
import {
  findKnown,
  findReferral,
  insertConsent,
  insertReferral,
  namesakesOf,
  tieToMatter,
} from './referral.sql.ts'

type Arrival = z.infer<NonNullable<typeof contract.receiveReferral.body>>

/**
 * What another body sent becomes a matter by the ordinary intake, in the same step. Their number stays beside ours, and
 * the same number of the same body is one referral: whoever registers it again is answered the one that is there.
 */
export async function receiveReferral(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: Arrival,
  stamp: Stamped,
) {
  const { now, today } = stamp
  if (order.letterOn !== undefined && order.letterOn > today)
    return refuse('referral.letter-in-future', {}, 'body.letterOn')
  const way = await wayOn(tx, { direction: 'in', ...order }, today)
  if (!way.ok) return way
  const { route, ruleId } = way.value
  const procedure = order.procedure
  if (route.term !== null && termRuleOf(route.term, procedure) === undefined)
    return refuse('referral.procedure-missing', {}, 'body.procedure')
  const key = `${normalNumber(order.bodyName)}|${normalNumber(order.theirNumber)}`
  const known = await tx.maybe(findKnown, [order.body, key])
  if (known !== undefined) return presentKnown(tx, officer, known.id)
  const alone = await refuseNamesake(tx, order)
  if (!alone.ok) return alone
  const id = newId(now)
  const number = await drawReferralNumber(tx, officer.unitId, today)
  const whom = [
    'in',
    order.kind,
    order.body,
    order.bodyName,
    order.contact,
    number,
    order.theirNumber,
    key,
    null,
  ]
  const rule = ['received', '', procedure ?? null, JSON.stringify(route), ruleId]
  const when = [order.letterOn ?? null, today, officer.displayName, now, officer.accountId]
  const inserted = await tx.maybe(insertReferral, [id, ...whom, ...rule, ...when])
  if (inserted === undefined) {
    // somebody at another counter was faster by a moment
    return presentKnown(tx, officer, (await tx.one(findKnown, [order.body, key])).id)
  }
  const matter = await openMatter(tx, keys, officer, order, now)
  if (!matter.ok) return matter
  const { disputeId = null, visitId = null } = matter.value
  await tx.many(tieToMatter, [id, disputeId, visitId])
  await keepMaterials(tx, id, order.materials, now)
  if (order.consentsStated) await keepStatedConsents(tx, id, disputeId ?? visitId, order, officer, stamp)
  const dueOn = await beginClock(tx, route, order, { referralId: id, on: today, now, by: officer.accountId })
  const row = {
    id,
    dispute_id: disputeId,
    matter_id: disputeId ?? visitId ?? '',
    body: order.body,
    kind: order.kind,
  }
  const facts = dueOn === undefined ? {} : { dueOn }
  await noteOnMatter(tx, row, { type: 'referral-received', by: officer.accountId, now, facts })
  const made = { ...matter.value, ...(dueOn === undefined ? {} : { dueOn }) }
  return ok({ answer: { id, number, isKnown: false, ...made, version: 1 }, version: 1 })
}

/** The same number of what may be the same body: whoever holds the letter says whether it is. */
async function refuseNamesake(
  tx: Transaction,
  { body, bodyName, theirNumber, isOtherBody }: Arrival,
): Promise<Result<undefined, 'referral.known-under-other-name'>> {
  if (isOtherBody) return ok()
  const name = normalNumber(bodyName)
  const namesakes = await tx.many(namesakesOf, [body, normalNumber(theirNumber)])
  const one = namesakes.find(({ body_key }) => mayBeOneBody(name, body_key))
  return one === undefined
    ? ok()
    : refuse('referral.known-under-other-name', { name: one.body_name }, 'body.bodyName')
}

/** Where the matter is out of reach only its number is told. */
async function presentKnown(tx: Transaction, officer: Officer, id: string) {
  const row = await tx.maybe(findReferral, [...reachValues(officer), id])
  if (row === undefined) return refuse('referral.known-elsewhere', {}, 'body.theirNumber')
  const { number, version, dispute_id: disputeId, visit_id: visitId } = row
  const matter = disputeId === null ? { visitId: visitId ?? '' } : { disputeId }
  return ok({ answer: { id, number, isKnown: true, ...matter, version }, version })
}

interface Opened {
  readonly disputeId?: string
  readonly visitId?: string
}

/** Guided people come by themselves and may still go away: a visit. Whatever was entrusted is a dispute at once. */
async function openMatter(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: Arrival,
  now: Date,
): Promise<Result<Opened>> {
  const { title, narrative, requests, divisionCode, place, flags, sensitivity, parties } = order
  const door = order.body === 'hotline-12345' || order.body === 'hotline-12348' ? 'hotline' : 'counter'
  const money = order.amountFen === undefined ? {} : { amountFen: order.amountFen }
  const words = {
    door,
    title,
    narrative,
    requests,
    divisionCode,
    place,
    flags,
    sensitivity,
    parties,
    ...money,
  } as const
  if (originOf(order.kind) === 'application') {
    const { unitId, accountId } = officer
    const visit = await recordVisit(tx, keys, { unitId, accountId }, words, now)
    return visit.ok ? ok({ visitId: visit.value.id }) : visit
  }
  const { category, grade, body } = order
  const facts = {
    ...words,
    category,
    grade,
    origin: 'entrusted',
    entrustingBody: entrustingBodyOf(body),
  } as const
  const registered = await registerDispute(tx, keys, officer, facts, now)
  return registered.ok ? ok({ disputeId: registered.value.id }) : registered
}

async function keepStatedConsents(
  tx: Transaction,
  id: string,
  matterId: string | null,
  order: Arrival,
  officer: Officer,
  { now, today }: Stamped,
): Promise<void> {
  for (const party of await tx.many(partiesOf, [matterId])) {
    const said = [true, 'letter', order.letterOn ?? today]
    await tx.many(insertConsent, [newId(now), id, party.id, 1, ...said, now, officer.accountId])
  }
}

async function beginClock(
  tx: Transaction,
  route: ReferralRoute,
  order: Arrival,
  begun: Parameters<typeof awaitAnswer>[1],
) {
  if (route.start === null) return undefined
  return route.start === 'confirmation'
    ? awaitAnswer(tx, begun)
    : beginTerm(tx, route, order.procedure, begun)
}
