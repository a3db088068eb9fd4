import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { lockForWork, noteOnTimeline, type Stamped } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import type * as contract from '../contract.ts'
import { type ReferralRoute, referability, routeOf } from '../domain/index.ts'
import { lockForStep, nameOfUnit, type StepOrder } from './lock-step.ts'
import {
  deleteMaterials,
  hasAgreement,
  insertMaterials,
  insertReferral,
  updateDraft,
} from './referral.sql.ts'
import { mayWorkOn } from './rights.ts'

type DraftOrder = z.infer<NonNullable<typeof contract.draftReferral.body>>

/** The way by the rule of today; it stays with the referral. */
export async function wayOn(
  db: Reader,
  way: Pick<ReferralRoute, 'direction' | 'body' | 'kind'>,
  today: LegalDate,
): Promise<Result<{ route: ReferralRoute; ruleId: string }, 'referral.no-such-way'>> {
  const { id, value } = await ruleOn(db, 'referral.routes', today)
  const route = routeOf(value.routes as readonly ReferralRoute[], way)
  return route === undefined ? refuse('referral.no-such-way', {}, 'body.kind') : ok({ route, ruleId: id })
}

export async function drawReferralNumber(tx: Transaction, unitId: string, today: LegalDate): Promise<string> {
  const { value } = await ruleOn(tx, 'number.referral', today)
  const year = today.slice(0, 4)
  const serial = await drawNumber(tx, unitId, Number(year), 'referral')
  const { name } = await tx.one(nameOfUnit, [unitId])
  return value.pattern.replace('{year}', year).replace('{body}', name).replace('{serial}', String(serial))
}

export async function keepMaterials(
  tx: Transaction,
  referralId: string,
  materials: DraftOrder['materials'],
  now: Date,
): Promise<void> {
  if (materials.length === 0) return
  await tx.many(insertMaterials, [
    referralId,
    materials.map(() => newId(now)),
    materials.map((_, at) => at + 1),
    materials.map(({ name }) => name),
    materials.map(({ form }) => form),
    materials.map(({ count }) => count),
  ])
}

/** A way that no clerk chooses: the law of the matter itself says where it goes. */
export interface GivenWay {
  readonly route: ReferralRoute
  readonly ruleId: string
}

export async function draftReferral(
  tx: Transaction,
  officer: Officer,
  order: DraftOrder & { readonly disputeId: string },
  { now, today }: Stamped,
  given?: GivenWay,
) {
  const { disputeId } = order
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  const dispute = locked.value
  if (!mayWorkOn(officer, dispute)) return refuse('disputes.held-elsewhere')
  const { has } = await tx.one(hasAgreement, [disputeId])
  const standing = referability({ filing: dispute.filing, hasAgreement: has })
  if (standing === 'settled' || standing === 'archived') return refuse('referral.not-referable')
  const way = given === undefined ? await wayOn(tx, { direction: 'out', ...order }, today) : ok(given)
  if (!way.ok) return way
  const { route, ruleId } = way.value
  const id = newId(now)
  const number = await drawReferralNumber(tx, dispute.holder_unit_id, today)
  const whom = ['out', order.kind, order.body, order.bodyName, order.contact, number, null, null, disputeId]
  const rule = ['drafted', order.reason, null, JSON.stringify(route), ruleId]
  await tx.many(insertReferral, [id, ...whom, ...rule, null, null, null, now, officer.accountId])
  await keepMaterials(tx, id, order.materials, now)
  const event = { type: 'referral-drafted', actor: officer.accountId, at: now }
  await noteOnTimeline(tx, disputeId, {
    ...event,
    facts: { referral: id, body: order.body, kind: order.kind },
  })
  return ok({ answer: { id, number, version: 1 }, version: 1 })
}

/** A draft is written anew as a whole; consents that were given stay. */
export async function editReferral(
  tx: Transaction,
  officer: Officer,
  order: DraftOrder & Omit<StepOrder, 'move'>,
  { now, today }: Stamped,
) {
  const locked = await lockForStep(tx, officer, { ...order, move: 'send' })
  if (!locked.ok) return locked
  const way = await wayOn(tx, { direction: 'out', ...order }, today)
  if (!way.ok) return way
  const { id } = locked.value
  const { route, ruleId } = way.value
  const words = [order.kind, order.body, order.bodyName, order.contact, order.reason]
  const { version } = await tx.one(updateDraft, [id, ...words, JSON.stringify(route), ruleId])
  await tx.many(deleteMaterials, [id])
  await keepMaterials(tx, id, order.materials, now)
  return ok({ answer: { id, version }, version })
}
