import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { closeUnit, findUnit, lockUnit, moveSubtree, type UnitRow } from './unit.sql.ts'

export interface Merger {
  readonly unitId: string
  readonly version: number
  readonly successorId: string
  readonly reason: string
}

type MergerProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'organisations.cannot-succeed'
  | 'organisations.already-closed'

/**
 * Closes a unit in favour of another one, which the units below it join. What it holds is passed on by whoever calls
 * this, in the same transaction.
 */
export async function mergeUnit(
  tx: Transaction,
  { unitId, version, successorId, reason }: Merger,
  { by, now, today }: { readonly by: string; readonly now: Date; readonly today: LegalDate },
): Promise<Result<UnitRow, MergerProblem>> {
  const unit = await tx.maybe(lockUnit, [unitId])
  if (unit === undefined) return refuse('request.not-found')
  if (unit.version !== version) return refuse('request.stale')
  if (unit.valid_to !== null) return refuse('organisations.already-closed')
  const successor = await tx.maybe(findUnit, [successorId])
  if (successor === undefined || !maySucceed(successor, unit)) {
    return refuse('organisations.cannot-succeed', {}, 'body.successorId')
  }
  const closed = await tx.one(closeUnit, [unitId, successorId, today])
  await tx.many(moveSubtree, [unitId, successorId])
  const facts = { successor: successorId, reason }
  await appendToLedger(tx, { kind: 'unit', id: unitId }, { type: 'unit-merged', actor: by, at: now, facts })
  return ok(closed)
}

function maySucceed(successor: UnitRow, unit: UnitRow): boolean {
  return successor.kind === unit.kind && successor.valid_to === null && !successor.path.includes(unit.id)
}
