import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { swapMoves, swapStates } from '../domain/index.ts'
import { findSeatOfShift, type LockedShift, lockShift, putOnShift } from './duty.sql.ts'
import { unfitFor } from './plan.ts'
import { unitsPlannedBy } from './rights.ts'
import { findColleagues, lockSeat } from './seat.sql.ts'
import { type Body, noteOnSeat } from './seats.ts'
import { findSwap, insertSwap, isMember, type SwapRow, settleSwap } from './swap.sql.ts'

/** The seat is locked first by everybody who changes its shifts, so that two swaps wait for each other. */
export async function lockShiftOf(tx: Transaction, shiftId: string, plannedBy: readonly string[] | null) {
  const found = await tx.maybe(findSeatOfShift, [shiftId])
  const seat = found && (await tx.maybe(lockSeat, [found.seat_id, plannedBy]))
  return seat && { seat, shift: await tx.one(lockShift, [shiftId]) }
}

const isOver = (shift: LockedShift, now: Date): boolean => shift.ends_at <= now

export async function reassignShift(
  tx: Transaction,
  officer: Officer,
  order: Body<typeof contract.reassignShift> & { readonly shiftId: string },
  now: Date,
) {
  const locked = await lockShiftOf(tx, order.shiftId, unitsPlannedBy(officer))
  if (locked === undefined) return refuse('request.not-found')
  const { seat, shift } = locked
  if (isOver(shift, now)) return refuse('rosters.shift-is-over')
  if (shift.account_id !== order.fromAccountId) return refuse('request.stale')
  const found = await tx.many(findColleagues, [legalDayOf(now.getTime()), [order.toAccountId]])
  if (found.length === 0) return refuse('rosters.no-such-person')
  const unfit = await unfitFor(tx, order.toAccountId, shift)
  if (unfit !== undefined) return refuse(unfit)
  const { version } = await tx.one(putOnShift, [shift.id, order.toAccountId])
  await noteOnSeat(tx, seat.id, { type: 'shift-reassigned', actor: officer.accountId, at: now, facts: order })
  return ok({ answer: { version } })
}

export async function askSwap(
  tx: Transaction,
  officer: Officer,
  shiftId: string,
  body: Body<typeof contract.askSwap>,
  now: Date,
) {
  const locked = await lockShiftOf(tx, shiftId, null)
  if (locked?.shift.account_id !== officer.accountId) return refuse('request.not-found')
  const { seat, shift } = locked
  if (isOver(shift, now)) return refuse('rosters.shift-is-over')
  const member = await tx.maybe(isMember, [seat.id, body.toAccountId])
  if (member === undefined || body.toAccountId === officer.accountId) return refuse('rosters.no-such-person')
  const back = await returnShiftOf(tx, body, now)
  if (!back.ok) return back
  const unfit = await unfitForSwap(tx, officer.accountId, body.toAccountId, shift, back.value)
  if (unfit !== undefined) return refuse(unfit)
  const id = newId(now)
  const people = [officer.accountId, body.toAccountId]
  const asked = await tx.maybe(insertSwap, [
    id,
    shift.id,
    back.value?.id ?? null,
    ...people,
    body.reason,
    now,
  ])
  if (asked === undefined) return refuse('rosters.swap-asked-already')
  const facts = { id, shiftId, ...body }
  await noteOnSeat(tx, seat.id, { type: 'swap-asked', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id } })
}

/** What the other one gives for it: a shift of theirs that has not ended, at whichever seat. */
async function returnShiftOf(tx: Transaction, body: Body<typeof contract.askSwap>, now: Date) {
  if (body.returnShiftId === undefined) return ok(undefined)
  const back = await tx.maybe(lockShift, [body.returnShiftId])
  if (back?.account_id !== body.toAccountId) return refuse('request.not-found')
  return isOver(back, now) ? refuse('rosters.shift-is-over') : ok(back)
}

async function unfitForSwap(
  tx: Transaction,
  from: string,
  to: string,
  shift: LockedShift,
  back: LockedShift | undefined,
) {
  const there = await unfitFor(tx, to, shift, back?.id)
  return there ?? (back && (await unfitFor(tx, from, back, shift.id)))
}

export async function answerSwap(
  tx: Transaction,
  officer: Officer,
  swapId: string,
  answer: 'agree' | 'refuse' | 'withdraw',
  now: Date,
) {
  const found = await tx.maybe(findSwap, [swapId, officer.accountId])
  const isOurs = answer === 'withdraw' ? found?.from_account_id : found?.to_account_id
  if (found === undefined || isOurs !== officer.accountId) return refuse('request.not-found')
  await tx.maybe(lockSeat, [found.seat_id, null])
  // Read again under the lock: somebody may have answered in the meantime.
  const swap = await tx.one(findSwap, [swapId, officer.accountId])
  if (!isPossible(swapMoves, swap.state, answer)) {
    return refuse('rosters.not-possible-now', { state: swapStates[swap.state] })
  }
  if (answer === 'agree') {
    const exchanged = await exchange(tx, swap, now)
    if (!exchanged.ok) return exchanged
  }
  const state = nextState(swapMoves, swap.state, answer)
  await tx.many(settleSwap, [swapId, state, now])
  const other = answer === 'withdraw' ? swap.to_account_id : swap.from_account_id
  const facts = { id: swapId, shiftId: swap.shift_id, state, accountId: other }
  await noteOnSeat(tx, found.seat_id, { type: `swap-${state}`, actor: officer.accountId, at: now, facts })
  return ok({ answer: { state } })
}

async function exchange(tx: Transaction, swap: SwapRow, now: Date) {
  const shift = await tx.one(lockShift, [swap.shift_id])
  const back = swap.return_shift_id === null ? undefined : await tx.one(lockShift, [swap.return_shift_id])
  const isAsItWas =
    shift.account_id === swap.from_account_id &&
    (back === undefined || back.account_id === swap.to_account_id)
  if (!isAsItWas) return refuse('rosters.changed-meanwhile')
  if (isOver(shift, now) || (back && isOver(back, now))) return refuse('rosters.shift-is-over')
  const unfit = await unfitForSwap(tx, swap.from_account_id, swap.to_account_id, shift, back)
  if (unfit !== undefined) return refuse(unfit)
  await tx.one(putOnShift, [shift.id, swap.to_account_id])
  if (back) await tx.one(putOnShift, [back.id, swap.from_account_id])
  return ok()
}
