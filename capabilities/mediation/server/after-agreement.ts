import type { z } from 'zod'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  isSettled,
  leftFen,
  type Performance,
  type PerformanceMove,
  paymentOf,
  performanceMoves,
  performances,
} from '../domain/index.ts'
import { findObligation, insertPerformance, nextObligationDue, type ObligationRow } from './agreement.sql.ts'
import { partiesAre } from './prepare.ts'
import { findProceeding, firstEnd } from './proceeding.sql.ts'
import { visitFor } from './visits.ts'
import { insertFollowUp } from './whole-mediation.sql.ts'
import { finish, lockHeld, lockWork, notNow, type Order, type Work } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** @source People's Mediation Law art. 31: the committee watches over performance, obligation by obligation */
export async function recordPerformance(
  tx: Transaction,
  order: Order,
  obligationId: string,
  body: Body<typeof contract.recordPerformance>,
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const obligation = await tx.maybe(findObligation, [obligationId, work.dispute.id])
  if (obligation === undefined) return refuse('mediation.no-such-obligation')
  const { performance: from } = obligation
  if (!isPossible<Performance, PerformanceMove>(performanceMoves, from, body.move)) {
    return refuse('mediation.not-possible-now', { state: performances[from] })
  }
  if (body.onDay > work.today) return refuse('mediation.in-the-future')
  const { reached_on: reachedOn } = obligation
  if (body.onDay < reachedOn) return refuse('mediation.before-agreement', { reachedOn }, 'body.onDay')
  if (!(await isAttached(work, body.attachmentId))) return refuse('mediation.no-such-attachment')
  const paid = paymentFor(obligation, body)
  if (typeof paid === 'string') return refuse(paid, { left: yuanLeft(obligation) }, 'body.amountFen')
  const to = nextState<Performance, PerformanceMove>(performanceMoves, from, paid.move)
  const what = [obligationId, to, body.onDay, body.amountFen ?? null, body.note, body.attachmentId ?? null]
  const settledOn = isSettled(to) ? body.onDay : null
  await tx.many(insertPerformance, [
    newId(work.now),
    ...what,
    work.now,
    work.officer.accountId,
    to,
    settledOn,
  ])
  const { due_on: next } = await tx.one(nextObligationDue, [work.dispute.id])
  const due = next === null ? null : { on: next, kind: 'performance' }
  return ok({ version: await finish(work, 'performance-recorded', { obligationId, ...body }, { due }) })
}

type Recorded = Body<typeof contract.recordPerformance>

function paymentFor({ amount_fen, paid_fen }: ObligationRow, { move, amountFen }: Recorded) {
  if (move !== 'perform' && move !== 'perform-partly') return { move }
  return paymentOf(move, leftFen(amount_fen ?? undefined, paid_fen), amountFen)
}

const yuanLeft = ({ amount_fen, paid_fen }: ObligationRow) =>
  ((leftFen(amount_fen ?? undefined, paid_fen) ?? 0) / 100).toFixed(2)

async function isAttached({ tx, dispute }: Work, attachmentId: string | undefined): Promise<boolean> {
  return (
    attachmentId === undefined || (await tx.maybe(findAttachment, [dispute.id, attachmentId])) !== undefined
  )
}

export async function recordFollowUp(
  tx: Transaction,
  order: Order,
  body: Body<typeof contract.recordFollowUp>,
) {
  const locked = await lockAftercare(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  if (body.onDay > work.today) return refuse('mediation.in-the-future')
  const { ended_on: endedOn } = await tx.one(firstEnd, [work.dispute.id])
  if (endedOn !== null && body.onDay < endedOn)
    return refuse('mediation.visit-before-end', { endedOn }, 'body.onDay')
  const isParty = await partiesAre(work, [body.partyId])
  if (!isParty.ok) return isParty
  const id = newId(work.now)
  const seen = [body.partyId, body.kind, body.onDay, body.satisfaction, body.findings, body.mayEscalate]
  const visitId = await visitFor(tx, work.dispute.id, body.partyId, body.onDay)
  await tx.many(insertFollowUp, [id, work.dispute.id, ...seen, work.now, work.officer.accountId, visitId])
  const facts = { id, kind: body.kind, satisfaction: body.satisfaction, mayEscalate: body.mayEscalate }
  return ok({ id, version: await finish(work, 'followed-up', facts) })
}

/** What ended is followed up: the last turn, or a matter that was refused without one. */
async function lockAftercare(tx: Transaction, order: Order) {
  const locked = await lockHeld(tx, order)
  if (!locked.ok || locked.value.dispute.routing === 'declined') return locked
  const turn = await tx.maybe(findProceeding, [order.disputeId])
  return turn?.state === 'ended' ? locked : notNow(turn?.state)
}
