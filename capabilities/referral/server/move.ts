import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { consentStanding, type ReferralMove, type ReferralState, referralMoves } from '../domain/index.ts'
import { awaitReceipt, beginTerm } from './clocks.ts'
import { lockForStep, type Mover, noteOnMatter, type StepOrder } from './lock-step.ts'
import { insertConsent, moveReferral, type ReferralRow, touchReferral } from './referral.sql.ts'

type Edit = Omit<StepOrder, 'move'>
type ConsentOrder = z.infer<NonNullable<typeof contract.recordReferralConsent.body>>

export async function recordConsent(
  tx: Transaction,
  officer: Officer,
  order: Edit & ConsentOrder,
  { now, today }: Stamped,
) {
  const locked = await lockForStep(tx, officer, { ...order, move: undefined })
  if (!locked.ok) return locked
  const row = locked.value
  if (order.onDay > today) return refuse('referral.day-in-future', {}, 'body.onDay')
  if (!row.consents.some(({ partyId }) => partyId === order.partyId))
    return refuse('referral.not-a-party', {}, 'body.partyId')
  const { version } = await tx.one(touchReferral, [row.id])
  const said = [order.partyId, version, order.agreed, order.channel, order.onDay]
  await tx.many(insertConsent, [newId(now), row.id, ...said, now, officer.accountId])
  const type = order.agreed ? 'referral-consented' : 'referral-consent-refused'
  await noteOnMatter(tx, row, { type, by: officer.accountId, now })
  return ok({ answer: { id: row.id, version }, version })
}

export async function sendReferral(
  tx: Transaction,
  officer: Officer,
  order: Edit & { readonly onDay: LegalDate },
  { now, today }: Stamped,
) {
  const locked = await lockForStep(tx, officer, { ...order, move: 'send' })
  if (!locked.ok) return locked
  const row = locked.value
  const isReady = checked(isAgreed(row), isDayBetween(undefined, order.onDay, today))
  if (!isReady.ok) return isReady
  const version = await step(tx, row, 'send', { sentOn: order.onDay })
  const begun = { referralId: row.id, on: order.onDay, now, by: officer.accountId }
  const facts = row.route.start === null ? {} : { dueOn: await awaitReceipt(tx, begun) }
  await noteOnMatter(tx, row, { type: 'referral-sent', by: officer.accountId, now, facts })
  return ok({ answer: { id: row.id, version }, version })
}

export async function acknowledgeReferral(
  tx: Transaction,
  mover: Mover,
  order: Edit & { readonly onDay: LegalDate; readonly receivedBy: string },
  { now, today }: Stamped,
) {
  const locked = await lockForStep(tx, mover, { ...order, move: 'receive' })
  if (!locked.ok) return locked
  const row = locked.value
  const isPlaced = isDayBetween(row.sent_on ?? undefined, order.onDay, today)
  if (!isPlaced.ok) return isPlaced
  const { onDay: receivedOn, receivedBy } = order
  const version = await step(tx, row, 'receive', { receivedOn, receivedBy })
  const begun = { referralId: row.id, on: receivedOn, now, by: mover.accountId }
  const dueOn = await beginTerm(tx, row.route, undefined, begun)
  const facts = dueOn === undefined ? {} : { dueOn }
  await noteOnMatter(tx, row, { type: 'referral-acknowledged', by: mover.accountId, now, facts })
  return ok({ answer: { id: row.id, version }, version })
}

/** The term counts from this day, whenever the letter was written or came. @source trap 3; [L5 27], [L6 24] */
export async function confirmReferral(
  tx: Transaction,
  officer: Officer,
  order: Edit,
  { now, today }: Stamped,
) {
  const locked = await lockForStep(tx, officer, { ...order, move: 'confirm' })
  if (!locked.ok) return locked
  const row = locked.value
  const agreed = isAgreed(row)
  if (!agreed.ok) return agreed
  const version = await step(tx, row, 'confirm', { confirmedOn: today })
  const begun = { referralId: row.id, on: today, now, by: officer.accountId }
  const dueOn = await beginTerm(tx, row.route, row.procedure ?? undefined, begun)
  const facts = dueOn === undefined ? {} : { dueOn }
  await noteOnMatter(tx, row, { type: 'referral-confirmed', by: officer.accountId, now, facts })
  return ok({ answer: { id: row.id, ...facts, version }, version })
}

interface Step {
  readonly sentOn?: LegalDate
  readonly receivedOn?: LegalDate
  readonly receivedBy?: string
  readonly confirmedOn?: LegalDate
  readonly ended?: readonly (string | null)[]
}

/** @param change `ended`: day, outcome, ground, words, undisputed facts @returns the new version */
export async function step(
  tx: Transaction,
  row: ReferralRow,
  move: ReferralMove,
  change: Step,
): Promise<number> {
  const state = nextState<ReferralState, ReferralMove>(referralMoves, row.state, move)
  const days = [
    change.sentOn ?? null,
    change.receivedOn ?? null,
    change.receivedBy ?? null,
    change.confirmedOn ?? null,
  ]
  const ended = change.ended ?? [null, null, null, null, null]
  return (await tx.one(moveReferral, [row.id, state, ...days, ...ended])).version
}

type Refusal =
  | 'referral.consent-missing'
  | 'referral.consent-refused'
  | 'referral.day-in-future'
  | 'referral.day-too-early'

function isAgreed(row: ReferralRow): Result<undefined, Refusal> {
  const answers = row.consents.map(({ partyId, agreed }) => ({ partyId, agreed: agreed ?? undefined }))
  const standing = consentStanding(row.route.needsConsent, answers)
  if (standing === 'refused') return refuse('referral.consent-refused')
  if (standing !== 'missing') return ok()
  const missing = answers.filter(({ agreed }) => agreed === undefined).length
  return refuse('referral.consent-missing', { missing })
}

/** Neither before what it follows nor in the future. */
export function isDayBetween(
  earliest: LegalDate | undefined,
  day: LegalDate,
  today: LegalDate,
): Result<undefined, Refusal> {
  if (day > today) return refuse('referral.day-in-future', {}, 'body.onDay')
  if (earliest !== undefined && day < earliest)
    return refuse('referral.day-too-early', { earliest }, 'body.onDay')
  return ok()
}

function checked(...results: readonly Result<undefined, Refusal>[]): Result<undefined, Refusal> {
  return results.find(({ ok }) => !ok) ?? ok()
}
