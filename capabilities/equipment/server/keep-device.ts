import { ruleOn } from '#capabilities/rules/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { clockStanding, type DeviceMove, type DeviceState, deviceMoves, isOff } from '../domain/index.ts'
import { insertCheck, lockDevice, moveRow } from './device.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import { noteOnDevice, type Stamp } from './stamp.ts'

type MoveOrder = BodyOf<typeof contract.moveDevice> & { readonly deviceId: string; readonly version: number }

/** Back from repair it counts from today whether anything comes from it. */
export async function moveDevice(
  tx: Transaction,
  { deviceId, version, move, reason }: MoveOrder,
  stamp: Stamp,
) {
  const row = await tx.maybe(lockDevice, [deviceId, keptUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  if (!isPossible<DeviceState, DeviceMove>(deviceMoves, row.state, move))
    return refuse('equipment.not-possible-now')
  if (row.pending_name !== null) return refuse('equipment.waits-for-taker', { name: row.pending_name })
  const state = nextState<DeviceState, DeviceMove>(deviceMoves, row.state, move)
  const since = move === 'return' ? stamp.today : row.in_use_since
  const moved = await tx.one(moveRow, [row.id, state, since])
  await noteOnDevice(tx, row.id, `device-${move}`, { from: row.state, to: state, reason }, stamp)
  return ok({ answer: { id: row.id, state, version: moved.version }, version: moved.version })
}

type Check = BodyOf<typeof contract.checkClock> & { readonly deviceId: string }

export async function checkClock(tx: Transaction, { deviceId, driftSeconds, wasSet }: Check, stamp: Stamp) {
  const { officer, now, today } = stamp
  const row = await tx.maybe(lockDevice, [deviceId, readUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.state === 'scrapped') return refuse('equipment.not-possible-now')
  const { value: rule } = await ruleOn(tx, 'equipment.clock', today)
  const id = newId(now)
  await tx.many(insertCheck, [id, row.id, driftSeconds, wasSet, now, officer.accountId])
  const off = isOff(driftSeconds, rule)
  const facts = { driftSeconds, wasSet, toleranceSeconds: rule.toleranceSeconds }
  await noteOnDevice(tx, row.id, 'device-clock-checked', facts, stamp)
  return ok({
    answer: { id, clock: clockStanding({ driftSeconds, wasSet, on: today }, rule, today), isOff: off },
  })
}
