import type { Grade } from '#capabilities/disputes/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  type PlannedVisit,
  type VisitRule,
  visitCountedFor,
  visitStateOf,
  visitsAfter,
  visitsAfterRefusal,
} from '../domain/index.ts'
import { insertVisit, lastDueDate, visitsOf } from './visits.sql.ts'
import type { Work } from './work.ts'

interface EndedTurn {
  readonly disputeId: string
  readonly proceedingId: string
  readonly grade: Grade
  readonly endedOn: LegalDate
  readonly isAgreed: boolean
}

/** When a turn ended, however it ended: both sides will be asked, by the rule of that day. */
export async function planVisits(work: Work, endedOn: LegalDate, isAgreed: boolean): Promise<void> {
  const { tx, dispute, proceeding, now } = work
  const rule = await ruleOn(tx, 'follow-up.schedule', endedOn)
  const turn = { disputeId: dispute.id, proceedingId: proceeding.id, grade: dispute.grade }
  await keepVisits(tx, { ...turn, endedOn, isAgreed }, rule, now)
}

/** Writes the visits of a turn; what is planned already stays. @param turn `endedOn` the day from which the days count */
export async function keepVisits(
  tx: Transaction,
  { disputeId, proceedingId, grade, endedOn, isAgreed }: EndedTurn,
  rule: { readonly id: string; readonly value: VisitRule },
  now: Date,
): Promise<void> {
  const { last } = await tx.one(lastDueDate, [proceedingId])
  const agreed = isAgreed ? { agreed: { lastDueOn: last ?? undefined } } : {}
  const planned = visitsAfter({ grade, endedOn, ...agreed }, rule.value)
  await keep(tx, { disputeId, proceedingId, ruleId: rule.id, now }, planned)
}

interface Refused {
  readonly disputeId: string
  readonly grade: Grade
  readonly refusedOn: LegalDate
}

/**
 * A refused matter has no turn; who brought it is asked all the same, by the rule of the day on which it was refused.
 * @param from visits due before this day are not planned any more: nobody is late with what nobody could know of
 */
export async function planVisitsOfRefusal(
  tx: Transaction,
  { disputeId, grade, refusedOn }: Refused,
  now: Date,
  from = refusedOn,
): Promise<void> {
  const rule = await ruleOn(tx, 'follow-up.refused', refusedOn)
  const planned = visitsAfterRefusal(refusedOn, rule.value[grade]).filter(({ dueOn }) => dueOn >= from)
  await keep(tx, { disputeId, proceedingId: null, ruleId: rule.id, now }, planned)
}

interface Plan {
  readonly disputeId: string
  readonly proceedingId: string | null
  readonly ruleId: string
  readonly now: Date
}

async function keep(tx: Transaction, plan: Plan, planned: readonly PlannedVisit[]): Promise<void> {
  const { disputeId, proceedingId, ruleId, now } = plan
  for (const { occasion, dueOn } of planned)
    await tx.many(insertVisit, [newId(now), disputeId, proceedingId, occasion, dueOn, ruleId, now])
}

/** The visit that one on that day counts for; none where every one was done, or where this party is not asked. */
export async function visitFor(
  tx: Transaction,
  disputeId: string,
  partyId: string,
  onDay: LegalDate,
): Promise<string | null> {
  const dues = (await tx.many(visitsOf, [disputeId])).filter(({ asked }) => asked.includes(partyId))
  return visitCountedFor(dues, partyId, onDay)?.id ?? null
}

/** Due visits of the last turn, of an earlier one nobody asks any more; or those of a refusal. */
export async function dueVisits(db: Reader, disputeId: string, today: LegalDate) {
  const dues = await db.many(visitsOf, [disputeId])
  return dues.map((visit) => ({
    id: visit.id,
    occasion: visit.occasion,
    dueOn: visit.dueOn,
    state: visitStateOf(visit, dues, visit.asked, today),
    missing: visit.asked.filter((id) => !visit.visited.includes(id)),
    basis: visit.basis,
    assumption: visit.assumption,
  }))
}
