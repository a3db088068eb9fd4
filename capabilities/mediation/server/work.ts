import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  isHeldByUnitOf,
  lockForWork,
  recordWork,
  type WorkChange,
  type WorkedDispute,
} from '#capabilities/disputes/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  type ProceedingMove,
  type ProceedingState,
  proceedingMoves,
  proceedingStates,
} from '../domain/index.ts'
import { findProceeding, type ProceedingRow } from './proceeding.sql.ts'

/** Who asks, about which dispute, at which version of it, when. */
export interface Order {
  readonly officer: Officer
  readonly disputeId: string
  readonly version: number
  readonly now: Date
}

/** A request about a dispute, as the routes receive it. */
export interface OnDispute {
  readonly caller: Officer
  readonly params: { readonly disputeId: string }
  readonly version: number
  readonly now: Date
}

export const orderOf = ({ caller, params, version, now }: OnDispute): Order => ({
  officer: caller,
  disputeId: params.disputeId,
  version,
  now,
})

/** Refuses to bring people together who must not meet. */
export type RefuseMeeting = (
  tx: Transaction,
  disputeId: string,
  meeting: {
    readonly partyIds: readonly string[]
    readonly accountIds: readonly string[]
    /** When they meet in person; none where they do not. */
    readonly at?: Date
  },
) => Promise<Result<undefined, string>>

/** A dispute that is locked for one piece of work of the unit that holds it. */
export interface HeldWork {
  readonly tx: Transaction
  readonly officer: Officer
  readonly dispute: WorkedDispute
  readonly now: Date
  readonly today: LegalDate
}

/** The same with the turn of that unit. */
export interface Work extends HeldWork {
  readonly proceeding: ProceedingRow
}

export type WorkProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'disputes.merged'
  | 'disputes.held-elsewhere'
  | 'mediation.not-possible-now'

/** Locks the dispute: reached, unchanged since it was seen, and held by a unit of the officer's. */
export async function lockHeld(tx: Transaction, order: Order): Promise<Result<HeldWork, WorkProblem>> {
  const { officer, now } = order
  const dispute = await lockForWork(tx, officer, order.disputeId, order.version)
  if (!dispute.ok) return dispute
  if (!isHeldByUnitOf(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  return ok({ tx, officer, dispute: dispute.value, now, today: legalDayOf(now.getTime()) })
}

/** As {@link lockHeld}, and in mediation. */
export async function lockWork(tx: Transaction, order: Order): Promise<Result<Work, WorkProblem>> {
  const held = await lockHeld(tx, order)
  if (!held.ok) return held
  const proceeding = await tx.maybe(findProceeding, [order.disputeId])
  return proceeding === undefined ? notNow(undefined) : ok({ ...held.value, proceeding })
}

/** As {@link lockWork}, for one move of the proceeding that its table has to allow. */
export async function lockMove(
  tx: Transaction,
  order: Order,
  move: ProceedingMove,
): Promise<Result<Work, WorkProblem>> {
  const work = await lockWork(tx, order)
  if (!work.ok) return work
  const { state } = work.value.proceeding
  return isPossible<ProceedingState, ProceedingMove>(proceedingMoves, state, move) ? work : notNow(state)
}

/** @param state undefined where no turn was opened */
export function notNow(state: ProceedingState | undefined) {
  return refuse('mediation.not-possible-now', {
    state: state === undefined ? '—' : proceedingStates[state],
  })
}

/** Raises the version of the dispute and writes the event. @returns the new version */
export function finish(
  { tx, officer, dispute, now }: HeldWork,
  type: string,
  facts: object,
  change?: WorkChange,
) {
  return recordWork(tx, dispute, { type, actor: officer.accountId, at: now, facts }, change)
}
