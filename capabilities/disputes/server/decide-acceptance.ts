import type { Officer } from '#capabilities/access/domain/index.ts'
import { continueClock, startClock, stopClock } from '#capabilities/deadlines/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { DeclineGround } from '../domain/index.ts'
import type { LockedDispute } from './dispute.sql.ts'
import {
  type DisputeEdit,
  lockForMove,
  type Moved,
  type MoveProblem,
  moveTo,
  type Stamped,
} from './move-dispute.ts'

export type AcceptanceProblem = MoveProblem | 'disputes.held-elsewhere'

/** Only the unit that holds a dispute decides on it: it is the officer's own, or one in which the role is held. */
export function isHeldByUnitOf(officer: Officer, dispute: Pick<LockedDispute, 'holder_unit_id'>): boolean {
  const units = [officer.unitId, ...officer.grants.map(({ unitId }) => unitId)]
  return units.some((unit) => unit === dispute.holder_unit_id)
}

/**
 * The legal clock starts on this day; the clock to acceptance is met, the first responder released. Where a unit
 * before accepted it already, its clock runs on: no change of hands starts it anew.
 */
export async function acceptDispute(
  tx: Transaction,
  officer: Officer,
  edit: DisputeEdit,
  stamp: Stamped,
): Promise<Result<Moved, AcceptanceProblem>> {
  const locked = await lockForMove(tx, officer, edit, 'accept')
  if (!locked.ok) return locked
  const dispute = locked.value
  if (!isHeldByUnitOf(officer, dispute)) return refuse('disputes.held-elsewhere')
  await stopClock(tx, dispute.id, 'acceptance', 'met')
  const { now, today: on } = stamp
  const dueOn =
    (dispute.accepted_on === null ? undefined : await continueClock(tx, dispute.id, 'mediation')) ??
    (await startClock(tx, {
      matterId: dispute.id,
      kind: 'mediation',
      rule: await ruleOn(tx, `limit.mediation.${dispute.grade}`, on),
      on,
      reason: 'accepted',
      calendar: await workCalendar(tx),
      now,
      by: officer.accountId,
    }))
  const due = { on: dueOn, kind: 'mediation' } as const
  const change = {
    move: 'accept',
    acceptedOn: on,
    due,
    event: 'accepted',
    facts: { dueOn, grade: dispute.grade },
  } as const
  return ok(await moveTo(tx, officer, dispute, change, stamp))
}

export interface Refusal {
  readonly ground: DeclineGround
  readonly reason: string
}

export async function declineDispute(
  tx: Transaction,
  officer: Officer,
  edit: DisputeEdit & Refusal,
  stamp: Stamped,
): Promise<Result<Moved, AcceptanceProblem>> {
  const locked = await lockForMove(tx, officer, edit, 'decline')
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  await stopClock(tx, edit.disputeId, 'acceptance', 'stopped')
  const facts = { ground: edit.ground, reason: edit.reason }
  return ok(
    await moveTo(tx, officer, locked.value, { move: 'decline', due: null, event: 'declined', facts }, stamp),
  )
}
