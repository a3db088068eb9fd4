import { hasRole, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { lockForWork, noteOnTimeline, type Stamped } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { isPossible, possibleMoves } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { type RoutingRuleMove, routingRuleMoves } from '../domain/index.ts'
import { findSeat } from './ladder.sql.ts'
import {
  allRoutingRules,
  insertRoutingRule,
  keepRoutingDecision,
  keepRoutingEnd,
  lockRoutingRule,
  placeAndSubject,
  type RoutingRuleRow,
  wasRuled,
} from './routing-rule.sql.ts'

export const mayAdoptRouting = hasRole('supervisor', 'bureau-head')
export const mayEndRouting = hasRole('triage-officer', 'supervisor', 'bureau-head')

export interface RoutingRuleOrder {
  readonly disputeId: string
  /** Which facts of the dispute the rule is about. */
  readonly byCategory: boolean
  readonly bySector: boolean
  readonly byPlace: boolean
  readonly toUnitId: string
  readonly reason: string
}

/** What was ruled once on a send-back is proposed for every dispute of the kind or place; it changes nothing yet. */
export async function proposeRoutingRule(
  tx: Transaction,
  officer: Officer,
  order: RoutingRuleOrder,
  { now }: Stamped,
) {
  const locked = await lockForWork(tx, officer, order.disputeId)
  if (!locked.ok) return locked
  if (!(await tx.one(wasRuled, [order.disputeId])).ruled) return refuse('triage.nothing-ruled')
  const seat = await findSeat(tx, order.toUnitId)
  if (seat === undefined) return refuse('disputes.not-a-holder', {}, 'body.toUnitId')
  const toUnitId = seat.id
  const facts = await tx.one(placeAndSubject, [order.disputeId])
  const category = order.byCategory ? facts.category : null
  const sector = order.bySector ? facts.sector : null
  const place = order.byPlace ? facts.division_code : null
  if (category === null && sector === null && place === null) return refuse('triage.rule-without-condition')
  const id = newId(now)
  const by = officer.accountId
  const values = [id, order.disputeId, category, sector, place, toUnitId, order.reason, now, by]
  await tx.many(insertRoutingRule, values)
  const said = { category, sector, place, toUnitId, reason: order.reason }
  const event = { type: 'routing-rule-proposed', actor: by, at: now, facts: { ...said, rule: id } }
  await startChain(tx, { kind: 'routing-rule', id }, { ...event, facts: said })
  await noteOnTimeline(tx, order.disputeId, event)
  return ok({ answer: { id } })
}

export interface RoutingDecision {
  readonly routingRuleId: string
  readonly adopt: boolean
  readonly validFrom?: LegalDate | undefined
  readonly validTo?: LegalDate | undefined
  readonly reason: string
}

/** Never by whoever proposed it, and never for days that are gone: a matter keeps the proposal it arrived with. */
export async function decideRoutingRule(
  tx: Transaction,
  officer: Officer,
  decision: RoutingDecision,
  { now, today }: Stamped,
) {
  const move = decision.adopt ? 'adopt' : 'reject'
  const locked = await lockRule(tx, decision.routingRuleId, move)
  if (!locked.ok) return locked
  if (locked.value.proposed_by === officer.accountId) return refuse('triage.own-rule')
  const from = decision.validFrom ?? today
  const to = decision.validTo ?? null
  if (decision.adopt && from < today) return refuse('triage.rule-in-the-past', {}, 'body.validFrom')
  if (decision.adopt && to !== null && to < from) return refuse('triage.period-reversed', {}, 'body.validTo')
  const state = routingRuleMoves.proposed[move]
  const period = decision.adopt ? [from, to] : [null, null]
  const by = officer.accountId
  await tx.many(keepRoutingDecision, [decision.routingRuleId, state, now, by, decision.reason, ...period])
  await note(tx, officer, now, decision.routingRuleId, `routing-rule-${state}`, {
    reason: decision.reason,
    from,
    to,
  })
  return ok({ answer: { state } })
}

/** Its last day is given: a rule is not taken back for matters that it has routed. */
export async function endRoutingRule(
  tx: Transaction,
  officer: Officer,
  order: { readonly routingRuleId: string; readonly lastDay: LegalDate; readonly reason: string },
  { now, today }: Stamped,
) {
  const locked = await lockRule(tx, order.routingRuleId, 'end')
  if (!locked.ok) return locked
  if (order.lastDay < today || order.lastDay < (locked.value.valid_from ?? today)) {
    return refuse('triage.rule-in-the-past', {}, 'body.lastDay')
  }
  await tx.many(keepRoutingEnd, [order.routingRuleId, order.lastDay, order.reason])
  const { lastDay, reason } = order
  await note(tx, officer, now, order.routingRuleId, 'routing-rule-ended', { lastDay, reason })
  return ok({ answer: { state: 'ended' as const } })
}

type Locked = { readonly proposed_by: string; readonly valid_from: LegalDate | null }

async function lockRule(
  tx: Transaction,
  routingRuleId: string,
  move: RoutingRuleMove,
): Promise<Result<Locked, 'request.not-found' | 'triage.rule-not-possible-now'>> {
  const rule = await tx.maybe(lockRoutingRule, [routingRuleId])
  if (rule === undefined) return refuse('request.not-found')
  return isPossible(routingRuleMoves, rule.state, move) ? ok(rule) : refuse('triage.rule-not-possible-now')
}

function note(tx: Transaction, officer: Officer, at: Date, id: string, type: string, facts: object) {
  return appendToLedger(tx, { kind: 'routing-rule', id }, { type, actor: officer.accountId, at, facts })
}

export async function listRoutingRules(db: Reader, officer: Officer) {
  const rows = await db.many(allRoutingRules, [...reachValues(officer)])
  return ok({ answer: { rules: rows.map((row) => present(row, officer)) } })
}

/** Moves that this officer has, by the table and by who may. */
function movesOf({ state, proposed_by: proposer }: RoutingRuleRow, officer: Officer): RoutingRuleMove[] {
  const mayDecide = mayAdoptRouting(officer) && proposer !== officer.accountId
  return possibleMoves<RoutingRuleRow['state'], RoutingRuleMove>(routingRuleMoves, state).filter((move) =>
    move === 'end' ? mayEndRouting(officer) : mayDecide,
  )
}

function present(row: RoutingRuleRow, officer: Officer) {
  const given = {
    category: row.category,
    sector: row.sector,
    place: row.place ?? row.division_code,
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toISOString(),
    decisionReason: row.decision_reason,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endReason: row.end_reason,
    disputeId: row.dispute_id,
    disputeCode: row.dispute_code,
  }
  return {
    id: row.id,
    state: row.state,
    unitId: row.unit_id,
    unitName: row.unit_name,
    reason: row.reason,
    proposedBy: row.proposer,
    proposedAt: row.proposed_at.toISOString(),
    may: movesOf(row, officer),
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
    ) as { readonly [Key in keyof typeof given]?: NonNullable<(typeof given)[Key]> }),
  }
}
