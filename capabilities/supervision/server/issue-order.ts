import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  lockForRule,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  type OrderKind,
  type OrderMove,
  type OrderState,
  type OrderTrigger,
  openOrderYields,
  orderMoves,
} from '../domain/index.ts'
import { insertOrder, insertTurn, lockOpenOrder, moveOrder } from './order.sql.ts'
import { replyLimit } from './reply-limit.ts'
import { isSupervisor } from './rights.ts'

interface NewOrder {
  readonly disputeId: string
  readonly kind: OrderKind
  readonly trigger: OrderTrigger
  readonly triggerWords?: string | undefined
  readonly reason: string
}

/**
 * Addressed to whoever holds the matter on this day. The words stay with the order: the timeline, which more people
 * read, tells that the unit was reminded or ordered, and why by its code. No clock of the matter is touched.
 */
export async function issueOrder(
  tx: Transaction,
  officer: Officer,
  { disputeId, kind, trigger, triggerWords, reason }: NewOrder,
  { now, today }: Stamped,
) {
  if (trigger === 'other' && triggerWords === undefined) {
    return refuse('supervision.trigger-needs-words', {}, 'body.triggerWords')
  }
  if (trigger !== 'other' && triggerWords !== undefined) {
    return refuse('supervision.trigger-in-words-already', {}, 'body.triggerWords')
  }
  const reached = await lockForWork(tx, officer, disputeId)
  if (!reached.ok) return reached
  const matter = await tx.one(lockForRule, [disputeId])
  if (!isSupervisor(officer, matter)) return refuse('request.not-found')
  const open = await tx.maybe(lockOpenOrder, [disputeId])
  const yields = openOrderYields(open?.kind, kind)
  if (yields === 'stands') return refuse('supervision.already-open')
  const by = officer.accountId
  if (open !== undefined) {
    const raised = nextState<OrderState, OrderMove>(orderMoves, open.state, 'raise')
    await tx.one(moveOrder, [open.id, raised, null, null, now, by, null])
  }
  const { dueOn, ruleId } = await replyLimit(tx, kind, today)
  const id = newId(now)
  const { holder_unit_id: unit, owner_id: owner } = matter
  const ground = [trigger, triggerWords ?? null]
  await tx.many(insertOrder, [id, disputeId, kind, ...ground, unit, owner, ruleId, dueOn, now, by])
  await tx.many(insertTurn, [id, 1, reason, now, by, dueOn])
  const facts = { order: id, trigger, to: unit, dueOn, ...(open === undefined ? {} : { raised: open.id }) }
  const type = kind === 'reminder' ? 'supervision-reminded' : 'supervision-ordered'
  await noteOnTimeline(tx, disputeId, { type, actor: by, at: now, facts })
  return ok({ answer: { id, version: 1, dueOn } })
}
