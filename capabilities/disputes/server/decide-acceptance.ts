import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  clockStarting,
  continueClock,
  keepClock,
  type StartingClock,
  stopClock,
} from '#capabilities/deadlines/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate, WorkCalendar } from '#kernel/calendar/index.ts'
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
  const [locked, calendar] = await Promise.all([lockForMove(tx, officer, edit, 'accept'), workCalendar(tx)])
  if (!locked.ok) return locked
  const dispute = locked.value
  if (!isHeldByUnitOf(officer, dispute)) return refuse('disputes.held-elsewhere')
  const clock = await clockFromAcceptance(tx, officer, dispute, calendar, stamp)
  const { dueOn } = clock
  const change = {
    move: 'accept',
    acceptedOn: stamp.today,
    due: { on: dueOn, kind: 'mediation' },
    event: 'accepted',
    facts: { dueOn, grade: dispute.grade },
  } as const
  const [moved] = await Promise.all([
    moveTo(tx, officer, dispute, change, stamp),
    stopClock(tx, dispute.id, 'acceptance', 'met'),
    'values' in clock ? keepClock(tx, clock) : undefined,
  ])
  return ok(moved)
}

/** The clock that runs on, or the one that starts and is still to be kept. */
async function clockFromAcceptance(
  tx: Transaction,
  officer: Officer,
  { id, grade, accepted_on }: LockedDispute,
  calendar: WorkCalendar,
  { now, today: on }: Stamped,
): Promise<StartingClock | { readonly dueOn: LegalDate }> {
  const runsOn = accepted_on === null ? undefined : await continueClock(tx, id, 'mediation')
  if (runsOn !== undefined) return { dueOn: runsOn }
  const rule = await ruleOn(tx, `limit.mediation.${grade}`, on)
  const by = officer.accountId
  return clockStarting({ matterId: id, kind: 'mediation', rule, on, reason: 'accepted', calendar, now, by })
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
