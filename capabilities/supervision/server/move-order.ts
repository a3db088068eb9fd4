import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { lockForRule, noteOnTimeline, type Stamped } from '#capabilities/disputes/server/index.ts'
import { attachmentsOf } from '#capabilities/files/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type OrderMove, type OrderState, orderMoves } from '../domain/index.ts'
import { findOrder, insertTurn, keepReply, lockOrder, moveOrder } from './order.sql.ts'
import { replyLimit } from './reply-limit.ts'
import { isAddressed, isSupervisor, mayMove } from './rights.ts'

interface Edit {
  readonly supervisionOrderId: string
  readonly version: number
}

/**
 * The order as the officer may move it, with its matter locked. Who may not see it does not learn that it exists; who
 * sees it and is not the one to move it is told so.
 */
async function lockForMove(tx: Transaction, officer: Officer, edit: Edit, move: OrderMove) {
  const seen = await tx.maybe(findOrder, [...reachValues(officer), edit.supervisionOrderId])
  if (seen === undefined || !(isAddressed(officer, seen) || isSupervisor(officer, seen))) {
    return refuse('request.not-found')
  }
  if (!mayMove(officer, seen, move)) return refuse('supervision.not-yours')
  // the matter first, as everywhere: its lock orders the events of its timeline
  await tx.one(lockForRule, [seen.dispute_id])
  const locked = await tx.one(lockOrder, [seen.id])
  if (locked.version !== edit.version) return refuse('request.stale')
  if (!isPossible<OrderState, OrderMove>(orderMoves, locked.state, move)) {
    return refuse('supervision.not-possible-now')
  }
  const state = nextState<OrderState, OrderMove>(orderMoves, locked.state, move)
  return ok({ ...locked, dispute_id: seen.dispute_id, state })
}

export async function replyToOrder(
  tx: Transaction,
  officer: Officer,
  order: Edit & { readonly reply: string; readonly papers?: readonly string[] | undefined },
  { now }: Stamped,
) {
  const locked = await lockForMove(tx, officer, order, 'reply')
  if (!locked.ok) return locked
  const { id, dispute_id: disputeId, state, turns } = locked.value
  const papers = order.papers ?? []
  if (papers.length > 0) {
    const attached = new Set((await tx.many(attachmentsOf, [disputeId])).map((one) => one.id))
    if (!papers.every((paper) => attached.has(paper))) {
      return refuse('supervision.no-such-paper', {}, 'body.papers')
    }
  }
  await tx.many(keepReply, [id, turns, order.reply, papers, now, officer.accountId])
  const { version } = await tx.one(moveOrder, [id, state, null, null, null, null, null])
  const event = { type: 'supervision-replied', actor: officer.accountId, at: now }
  await noteOnTimeline(tx, disputeId, { ...event, facts: { order: id, turn: turns, papers: [...papers] } })
  return ok({ answer: { id, version }, version })
}

type Verdict =
  | { readonly verdict: 'accept'; readonly words?: string | undefined }
  | { readonly verdict: 'reopen'; readonly reason: string }

/** Not enough: the unit has the limit of the rule of this day anew, for that reply alone. */
export async function judgeReply(
  tx: Transaction,
  officer: Officer,
  order: Edit & Verdict,
  { now, today }: Stamped,
) {
  const locked = await lockForMove(tx, officer, order, order.verdict)
  if (!locked.ok) return locked
  const { id, dispute_id: disputeId, kind, state, turns, replied_by: repliedBy } = locked.value
  const by = officer.accountId
  if (repliedBy === by) return refuse('supervision.own-reply')
  if (order.verdict === 'accept') {
    const { version } = await tx.one(moveOrder, [id, state, null, null, now, by, order.words ?? null])
    const event = { type: 'supervision-accepted', actor: by, at: now, facts: { order: id } }
    await noteOnTimeline(tx, disputeId, event)
    return ok({ answer: { id, version }, version })
  }
  const { dueOn, ruleId } = await replyLimit(tx, kind, today)
  await tx.many(insertTurn, [id, turns + 1, order.reason, now, by, dueOn])
  const { version } = await tx.one(moveOrder, [id, state, dueOn, ruleId, null, null, null])
  const event = { type: 'supervision-reopened', actor: by, at: now, facts: { order: id, dueOn } }
  await noteOnTimeline(tx, disputeId, event)
  return ok({ answer: { id, version, dueOn }, version })
}

export async function withdrawOrder(
  tx: Transaction,
  officer: Officer,
  order: Edit & { readonly reason: string },
  { now }: Stamped,
) {
  const locked = await lockForMove(tx, officer, order, 'withdraw')
  if (!locked.ok) return locked
  const { id, dispute_id: disputeId, state } = locked.value
  const by = officer.accountId
  const { version } = await tx.one(moveOrder, [id, state, null, null, now, by, order.reason])
  await noteOnTimeline(tx, disputeId, {
    type: 'supervision-withdrawn',
    actor: by,
    at: now,
    facts: { order: id },
  })
  return ok({ answer: { id, version }, version })
}
