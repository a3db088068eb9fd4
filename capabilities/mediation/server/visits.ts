import type { Grade } from '#capabilities/disputes/domain/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import {
  type VisitOccasion,
  type VisitRule,
  visitCountedFor,
  visitStateOf,
  visitsAfter,
} from '../domain/index.ts'
import { findProceeding } from './proceeding.sql.ts'
import type { Work } from './work.ts'

const insertVisit = statement(
  'mediation.insert-visit-due',
  `insert into mediation.visit_due (id, dispute_id, proceeding_id, occasion, due_on, rule_id, made_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (proceeding_id, due_on) do nothing`,
)

interface VisitRow {
  readonly id: string
  readonly occasion: VisitOccasion
  readonly dueOn: LegalDate
  readonly visited: readonly string[]
  readonly basis: string
  readonly assumption: boolean
}

const visitsOfTurn = statement<VisitRow>(
  'mediation.visits-of-turn',
  `select v.id, v.occasion, v.due_on as "dueOn", r.basis, r.assumption,
          array(select distinct f.party_id from mediation.follow_up f where f.visit_due_id = v.id) as visited
     from mediation.visit_due v join rules.rule r on r.id = v.rule_id where v.proceeding_id = $1 order by v.due_on`,
)

const lastDueDate = statement<{ readonly last: LegalDate | null }>(
  'mediation.last-due-date',
  `select max(o.due_on) as last from mediation.obligation o join mediation.agreement g on g.id = o.agreement_id
    where g.proceeding_id = $1 and g.state = 'effective'`,
)

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
  for (const { occasion, dueOn } of visitsAfter({ grade, endedOn, ...agreed }, rule.value))
    await tx.many(insertVisit, [newId(now), disputeId, proceedingId, occasion, dueOn, rule.id, now])
}

/** The visit that one on that day counts for; none where every one was done. */
export async function visitFor(work: Work, partyId: string, onDay: LegalDate): Promise<string | null> {
  const dues = await work.tx.many(visitsOfTurn, [work.proceeding.id])
  return visitCountedFor(dues, partyId, onDay)?.id ?? null
}

/** Due visits of the last turn; of an earlier one nobody asks any more once it was taken up again. */
export async function dueVisits(db: Reader, disputeId: string, today: LegalDate) {
  const turn = await db.maybe(findProceeding, [disputeId])
  if (turn?.state !== 'ended') return []
  const dues = await db.many(visitsOfTurn, [turn.id])
  const parties = await db.many(partiesOf, [disputeId])
  const asked = parties.filter(({ role }) => role !== 'third-party').map(({ id }) => id)
  return dues.map((visit) => ({
    id: visit.id,
    occasion: visit.occasion,
    dueOn: visit.dueOn,
    state: visitStateOf(visit, dues, asked, today),
    missing: asked.filter((id) => !visit.visited.includes(id)),
    basis: visit.basis,
    assumption: visit.assumption,
  }))
}
