import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  byRule,
  type DisputeEdit,
  type LockedDispute,
  lockForMove,
  type Moved,
  type MoveProblem,
  moveTo,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { answerDueOn } from './answer-due-on.ts'
import { findSeat } from './ladder.sql.ts'
import { overtakeOffer, takeBackOffered } from './sideways.sql.ts'
import { changeHands, closeSendBack, insertSendBack } from './triage.sql.ts'
import { type Why, whyColumns } from './why.ts'

export interface Dispatch {
  readonly toUnitId: string
  readonly reason: string
}

/**
 * Sends a dispute on; the clock that runs goes on running, and a send-back still open is ruled upon by it. Addressed to a
 * village or town it lands with that place's committee.
 */
export async function dispatchDispute(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & Dispatch,
  stamp: Stamped,
): Promise<Result<Moved, MoveProblem | 'disputes.not-a-holder'>> {
  const [locked, seat] = await Promise.all([
    lockForMove(tx, officer, order, 'dispatch'),
    findSeat(tx, order.toUnitId),
  ])
  if (!locked.ok) return locked
  if (seat === undefined) return refuse('disputes.not-a-holder', {}, 'body.toUnitId')
  const from = locked.value.holder_unit_id
  const { now } = stamp
  const by = officer.accountId
  const { disputeId, reason } = order
  const handing = [newId(now), disputeId, from, seat.id, 'dispatched', now, by, reason, null]
  const facts = { from, reason }
  const change = {
    move: 'dispatch',
    holder: seat.id,
    owner: null,
    event: 'dispatched',
    facts,
  } as const
  const [asked, moved] = await Promise.all([
    tx.maybe(changeHands, handing),
    moveTo(tx, officer, locked.value, change, stamp),
  ])
  if (asked !== undefined) await takeBackOffered(tx, disputeId, asked)
  return ok(moved)
}

/** A request with reasons: until it is answered the asker holds the dispute. */
export async function requestSendBack(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly reason: string },
  stamp: Stamped,
): Promise<Result<Moved, MoveProblem | 'disputes.held-elsewhere'>> {
  const locked = await lockForMove(tx, officer, order, 'request-send-back')
  if (!locked.ok) return locked
  const units = [officer.unitId, ...officer.grants.map(({ unitId }) => unitId)]
  if (!units.some((unit) => unit === locked.value.holder_unit_id)) return refuse('disputes.held-elsewhere')
  await tx.many(insertSendBack, [
    newId(stamp.now),
    order.disputeId,
    stamp.now,
    officer.accountId,
    order.reason,
    await answerDueOn(tx, 'limit.send-back-answer', stamp.today),
  ])
  const facts = { reason: order.reason }
  return ok(
    await moveTo(
      tx,
      officer,
      locked.value,
      { move: 'request-send-back', event: 'send-back-requested', facts },
      stamp,
    ),
  )
}

/** The hub's answer: agreed, the dispute goes back to whoever sent it; refused, the receiver keeps it. */
export async function answerSendBack(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly agree: boolean; readonly reason: string },
  stamp: Stamped,
): Promise<Result<Moved, MoveProblem>> {
  const move = order.agree ? 'agree-to-send-back' : 'refuse-send-back'
  const locked = await lockForMove(tx, officer, order, move)
  if (!locked.ok) return locked
  const { agree, reason } = order
  return ok(await closeRequest(tx, officer, locked.value, { agree, why: { reason } }, stamp))
}

/** @param officer who rules; without one the rule about silence does, and nobody owns what comes back */
export async function closeRequest(
  tx: Transaction,
  officer: Officer | undefined,
  dispute: LockedDispute,
  { agree, why }: { readonly agree: boolean; readonly why: Why },
  stamp: Stamped,
): Promise<Moved> {
  const by = officer?.accountId ?? null
  const values = [dispute.id, agree ? 'agreed' : 'refused', stamp.now, by, ...whyColumns(why)]
  const { from_unit_id: sender } = await tx.one(closeSendBack, values)
  const move = agree ? 'agree-to-send-back' : 'refuse-send-back'
  const event = agree ? 'send-back-agreed' : 'send-back-refused'
  const back = agree ? { holder: sender, owner: by } : { owner: null }
  const moved = await moveTo(tx, officer ?? byRule, dispute, { move, event, facts: why, ...back }, stamp)
  if (agree) await overtakeOffer(tx, dispute.id, stamp.now)
  return moved
}
