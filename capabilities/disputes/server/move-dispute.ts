import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { filings, type Routing, type RoutingMove, routingMoves, routings } from '../domain/index.ts'
import { type LockedDispute, lockDispute, updateRouting } from './dispute.sql.ts'

/** The dispute that is to be moved, and the version of it that the officer saw. */
export interface DisputeEdit {
  readonly disputeId: string
  readonly version: number
}

export interface Stamped {
  readonly now: Date
  readonly today: LegalDate
}

export type MoveProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'disputes.merged'
  | 'disputes.not-possible-now'

/** Locks the dispute for one move of its routing: reached, unchanged since it was seen, and possible by the table. */
export async function lockForMove(
  tx: Transaction,
  officer: Officer,
  edit: DisputeEdit,
  move: RoutingMove,
): Promise<Result<LockedDispute, MoveProblem>> {
  const dispute = await tx.maybe(lockDispute, [edit.disputeId, ...reachValues(officer)])
  if (dispute === undefined) return refuse('request.not-found')
  if (dispute.version !== edit.version) return refuse('request.stale')
  if (dispute.merged_into !== null) return refuse('disputes.merged')
  // a file that is closed stays closed: what comes after it is a new dispute
  if (dispute.filing !== 'open')
    return refuse('disputes.not-possible-now', { state: filings[dispute.filing] })
  if (!isPossible<Routing, RoutingMove>(routingMoves, dispute.routing, move)) {
    return refuse('disputes.not-possible-now', { state: routings[dispute.routing] })
  }
  return ok(dispute)
}

export interface Change {
  readonly move: RoutingMove
  /** The unit that holds the dispute from now on, if another one. */
  readonly holder?: string
  readonly owner?: string | null
  readonly acceptedOn?: LegalDate
  /** `null` where no clock runs any more. */
  readonly due?: { readonly on: LegalDate; readonly kind: 'mediation' } | null
  readonly event: string
  readonly facts: object
}

export interface Moved {
  readonly routing: Routing
  readonly dueOn: LegalDate | null
  readonly version: number
}

/** Whoever acts where no person does: a dated rule whose day has come. */
export const byRule = { accountId: 'system' } as Pick<Officer, 'accountId'>

/** Writes one move: state, holder, reach and timeline together. Whoever held the dispute goes on seeing it. */
export async function moveTo(
  tx: Transaction,
  actor: Pick<Officer, 'accountId'>,
  dispute: LockedDispute,
  change: Change,
  { now }: Stamped,
): Promise<Moved> {
  const routing = nextState<Routing, RoutingMove>(routingMoves, dispute.routing, change.move)
  const holder = change.holder ?? dispute.holder_unit_id
  const owner = change.owner === undefined ? actor.accountId : change.owner
  const dueOn = change.due === undefined ? dispute.due_on : (change.due?.on ?? null)
  const dueKind = change.due === undefined ? dispute.due_kind : (change.due?.kind ?? null)
  const filing = routing === 'declined' ? 'closed' : 'open'
  const acceptedOn = change.acceptedOn ?? null
  const values = [dispute.id, routing, holder, owner, acceptedOn, dueOn, dueKind, filing]
  const event = { type: change.event, actor: actor.accountId, at: now, facts: { ...change.facts, holder } }
  const [{ version }] = await Promise.all([
    tx.one(updateRouting, values),
    appendToLedger(tx, { kind: 'dispute', id: dispute.id }, event),
  ])
  return { routing, dueOn, version }
}

export function presentMoved({ routing, dueOn, version }: Moved) {
  return ok({ answer: { routing, version, ...(dueOn === null ? {} : { dueOn }) }, version })
}
