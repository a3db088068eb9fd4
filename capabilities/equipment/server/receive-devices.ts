import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { numberTwice } from '../domain/index.ts'
import { insertDevice, takenNumbers } from './device.sql.ts'
import { allocationsOf, movePlan } from './plan.sql.ts'
import { holdPlan, type PlanEdit } from './plans.ts'
import { keptUnitsOf } from './rights.ts'
import { begin, noteOnPlan, type Stamp } from './stamp.ts'

type Delivery = BodyOf<typeof contract.receiveDevices>

/** The papers of the plan become those of each device; all of a delivery comes in, or nothing. */
export async function receiveDevices(tx: Transaction, edit: PlanEdit, delivery: Delivery, stamp: Stamp) {
  const units = keptUnitsOf(stamp.officer)
  const held = await holdPlan(tx, edit, 'receive', units)
  if (!held.ok) return held
  const { row, after } = held.value
  const { unitId, on, model, storage, devices } = delivery
  const one = (await tx.many(allocationsOf, [row.id, units, units])).find(({ unit_id }) => unit_id === unitId)
  if (one === undefined) return refuse('request.not-found')
  if (on > stamp.today) return refuse('equipment.wrong-day', {}, 'body.on')
  const left = one.quantity - one.received
  if (devices.length > left) return refuse('equipment.over-allocation', { left }, 'body.devices')
  const twice = numberTwice(devices)
  if (twice !== undefined) return refuse('equipment.number-twice', { number: twice }, 'body.devices')
  const [numbers, serials] = [devices.map((d) => d.assetNumber), devices.map((d) => d.serial)]
  const [taken] = await tx.many(takenNumbers, [numbers, serials, null])
  if (taken !== undefined) {
    const number = numbers.includes(taken.asset_number) ? taken.asset_number : taken.serial
    return refuse('equipment.number-there', { number }, 'body.devices')
  }
  const { now, officer } = stamp
  for (const { assetNumber, serial } of devices) {
    const facts = { planId: row.id, unitId, assetNumber, serial, model, on }
    const id = await begin(tx, 'device', 'device-received', facts, stamp)
    const label = [assetNumber, row.kind, model, serial, storage ?? null, row.batch, row.fund, on]
    const rest = [row.id, 'in-use', on, null, now, officer.accountId]
    const made = await tx.maybe(insertDevice, [id, unitId, ...label, ...rest])
    if (made === undefined) return refuse('equipment.number-there', { number: assetNumber }, 'body.devices')
  }
  const { version } = await tx.one(movePlan, [row.id, after])
  await noteOnPlan(tx, row.id, 'plan-received', { unitId, on, count: devices.length }, stamp)
  return ok({ answer: { id: row.id, received: devices.length, version }, version })
}
