import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { lockForRule, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { passedKinds, type RequestMove, type RequestState, requestMoves } from '../domain/index.ts'
import { guides } from './ask-guidance.ts'
import { findRequest, insertPassing, lockRequest, moveRequest } from './request.sql.ts'
import { isConcerned, mayMove } from './rights.ts'

const events = {
  answer: 'guidance-answered',
  'pass-on': 'guidance-passed-on',
  withdraw: 'guidance-withdrawn',
  note: 'guidance-noted',
} as const satisfies Record<RequestMove, string>

export interface MoveOrder {
  readonly guidanceRequestId: string
  readonly version: number
  readonly move: RequestMove
  readonly answer?: string
  readonly reason?: string
  readonly toUnitId?: string
}

/**
 * One step of a request by the table of moves. Who may not see the request does not learn that it exists; who sees it
 * and is not the one to move it is told so.
 */
export async function moveGuidance(tx: Transaction, officer: Officer, order: MoveOrder, now: Date) {
  const { guidanceRequestId: id, move } = order
  const seen = await tx.maybe(findRequest, [...reachValues(officer), id])
  if (seen === undefined || !isConcerned(officer, seen)) return refuse('request.not-found')
  if (!mayMove(officer, seen, move)) return refuse('guidance.not-yours')
  // the matter first, as everywhere: its lock orders the events of its timeline
  await tx.one(lockForRule, [seen.dispute_id])
  const locked = await tx.one(lockRequest, [id])
  if (locked.version !== order.version) return refuse('request.stale')
  if (!isPossible<RequestState, RequestMove>(requestMoves, locked.state, move)) {
    return refuse('guidance.not-possible-now')
  }
  const { toUnitId = null, answer = null, reason = null } = order
  if (toUnitId !== null && (toUnitId === seen.asked_unit_id || !(await guides(tx, toUnitId, passedKinds)))) {
    return refuse('guidance.does-not-guide', {}, 'body.toUnitId')
  }
  const state = nextState<RequestState, RequestMove>(requestMoves, locked.state, move)
  const by = officer.accountId
  const answered = answer === null ? [null, null, null] : [answer, now, by]
  const words = move === 'withdraw' ? reason : null
  const { version } = await tx.one(moveRequest, [id, state, toUnitId, ...answered, words])
  if (toUnitId !== null) {
    await tx.many(insertPassing, [newId(now), id, seen.asked_unit_id, toUnitId, now, by, reason])
  }
  const facts = { request: id, ...(toUnitId === null ? {} : { from: seen.asked_unit_id, asked: toUnitId }) }
  await noteOnTimeline(tx, seen.dispute_id, { type: events[move], actor: by, at: now, facts })
  return ok({ answer: { id, version }, version })
}
