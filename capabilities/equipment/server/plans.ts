import type { Officer } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { type PlanMove, type PlanState, planMoves, shareOut } from '../domain/index.ts'
import { departmentsBelow } from './device.sql.ts'
import { needsOf, presentPlan } from './needs.ts'
import {
  allocationsOf,
  findPlan,
  insertAllocation,
  insertPlan,
  lockPlan,
  movePlan,
  setAllocation,
} from './plan.sql.ts'
import { adoptUnitsOf, bureauUnitsOf, keptUnitsOf, readUnitsOf } from './rights.ts'
import { begin, noteOnPlan, type Stamp } from './stamp.ts'

/** Shared out by shortage; of stations no rule says how many are needed, so nothing is proposed. */
export async function openPlan(
  tx: Transaction,
  order: BodyOf<typeof contract.openEquipmentPlan>,
  stamp: Stamp,
) {
  const { kind, batch, fund, quantity, unitPrice } = order
  const { officer, now } = stamp
  const units = await tx.many(departmentsBelow, [bureauUnitsOf(officer), stamp.today])
  if (units.length === 0) return refuse('equipment.no-departments')
  const { needs, rule } = await needsOf(tx, units, stamp.today)
  const shortages = needs.map(({ shortage }) => (kind === 'camera' ? shortage : 0))
  const proposed = shareOut(shortages, quantity)
  const id = await begin(tx, 'plan', 'plan-opened', { ...order, rule: rule.value, proposed }, stamp)
  const told = [kind, batch, fund, quantity, unitPrice]
  const made = await tx.maybe(insertPlan, [id, officer.unitId, ...told, now, officer.accountId])
  if (made === undefined) return refuse('equipment.batch-there', { batch }, 'body.batch')
  for (const [at, one] of needs.entries()) {
    const [need, held] = kind === 'camera' ? [one.need, one.inUse + one.repair] : [0, one.stations]
    await tx.many(insertAllocation, [id, one.unitId, one.officers, need, held, proposed[at] ?? 0])
  }
  return ok({ answer: { id, proposed: proposed.reduce((sum, one) => sum + one, 0) } })
}

export async function readPlan(db: Reader, officer: Officer, planId: string) {
  const row = await db.maybe(findPlan, [readUnitsOf(officer), planId])
  if (row === undefined) return refuse('request.not-found')
  const allocations = await db.many(allocationsOf, [row.id, readUnitsOf(officer), keptUnitsOf(officer)])
  const isBureau = bureauUnitsOf(officer).length > 0
  const isHead = adoptUnitsOf(officer).length > 0
  const can = (move: PlanMove) => isPossible<PlanState, PlanMove>(planMoves, row.state, move)
  return ok({
    answer: {
      plan: presentPlan(row),
      allocations: allocations.map(({ unit_id, unit_name, reason, may_receive, ...one }) => ({
        ...one,
        ...{ unitId: unit_id, unitName: unit_name },
        ...given('reason', reason),
        mayReceive: may_receive && can('receive') && one.received < one.quantity,
      })),
      may: {
        allocate: isBureau && can('allocate'),
        adopt: isHead && can('adopt') && row.opened_by !== officer.accountId,
        reopen: isHead && can('reopen'),
        close: isBureau && can('close'),
      },
    },
    version: row.version,
  })
}

export interface PlanEdit {
  readonly equipmentPlanId: string
  readonly version: number
}

/** The plan, held; refused where it is not seen, was changed, or does not allow the move. */
export async function holdPlan(
  tx: Transaction,
  { equipmentPlanId, version }: PlanEdit,
  move: PlanMove,
  units: readonly string[],
) {
  const row = await tx.maybe(lockPlan, [units, equipmentPlanId])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  if (!isPossible<PlanState, PlanMove>(planMoves, row.state, move))
    return refuse('equipment.not-possible-now')
  return ok({ row, after: nextState<PlanState, PlanMove>(planMoves, row.state, move) })
}

type Allocation = BodyOf<typeof contract.allocateDevices>

export async function allocateDevices(
  tx: Transaction,
  edit: PlanEdit,
  { unitId, quantity, reason }: Allocation,
  stamp: Stamp,
) {
  const held = await holdPlan(tx, edit, 'allocate', bureauUnitsOf(stamp.officer))
  if (!held.ok) return held
  const { row, after } = held.value
  const units = bureauUnitsOf(stamp.officer)
  const one = (await tx.many(allocationsOf, [row.id, units, units])).find(({ unit_id }) => unit_id === unitId)
  if (one === undefined) return refuse('request.not-found')
  if (quantity !== one.proposed && reason === undefined)
    return refuse('equipment.reason-missing', {}, 'body.reason')
  if (quantity < one.received)
    return refuse('equipment.below-received', { received: one.received }, 'body.quantity')
  const sum = row.allocated - one.quantity + quantity
  if (sum > row.quantity)
    return refuse('equipment.over-quantity', { sum, quantity: row.quantity }, 'body.quantity')
  await tx.many(setAllocation, [row.id, unitId, quantity, quantity === one.proposed ? null : reason])
  const { version } = await tx.one(movePlan, [row.id, after])
  await noteOnPlan(tx, row.id, 'plan-allocated', { unitId, before: one.quantity, quantity, reason }, stamp)
  return ok({ answer: { id: row.id, state: after, version }, version })
}

/** Four eyes: public money is not spent on one person’s word. */
export async function adoptPlan(tx: Transaction, edit: PlanEdit, stamp: Stamp) {
  const held = await holdPlan(tx, edit, 'adopt', adoptUnitsOf(stamp.officer))
  if (!held.ok) return held
  const { row, after } = held.value
  if (row.opened_by === stamp.officer.accountId) return refuse('equipment.own-plan')
  if (row.allocated === 0) return refuse('equipment.nothing-allocated')
  const { version } = await tx.one(movePlan, [row.id, after])
  await noteOnPlan(tx, row.id, 'plan-adopted', { allocated: row.allocated }, stamp)
  return ok({ answer: { id: row.id, state: after, version }, version })
}

export async function reopenPlan(tx: Transaction, edit: PlanEdit, reason: string, stamp: Stamp) {
  const held = await holdPlan(tx, edit, 'reopen', adoptUnitsOf(stamp.officer))
  if (!held.ok) return held
  const { row, after } = held.value
  const { version } = await tx.one(movePlan, [row.id, after])
  await noteOnPlan(tx, row.id, 'plan-reopened', { reason }, stamp)
  return ok({ answer: { id: row.id, state: after, version }, version })
}

export async function closePlan(tx: Transaction, edit: PlanEdit, reason: string, stamp: Stamp) {
  const held = await holdPlan(tx, edit, 'close', bureauUnitsOf(stamp.officer))
  if (!held.ok) return held
  const { row, after } = held.value
  const { version } = await tx.one(movePlan, [row.id, after])
  await noteOnPlan(tx, row.id, 'plan-closed', { reason, received: row.received }, stamp)
  return ok({ answer: { id: row.id, state: after, version }, version })
}
