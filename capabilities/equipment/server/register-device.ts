import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { correctRow, departmentsBelow, insertDevice, lockDevice, takenNumbers } from './device.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { begin, noteOnDevice, type Stamp } from './stamp.ts'

interface Numbers {
  readonly assetNumber: string
  readonly serial: string
}

/** The first of the numbers that another device of the ledger has. */
async function numberThere(tx: Transaction, { assetNumber, serial }: Numbers, butId?: string) {
  const [taken] = await tx.many(takenNumbers, [[assetNumber], [serial], butId ?? null])
  if (taken === undefined) return undefined
  return taken.asset_number === assetNumber
    ? refuse('equipment.number-there', { number: assetNumber }, 'body.assetNumber')
    : refuse('equipment.number-there', { number: serial }, 'body.serial')
}

export async function registerDevice(
  tx: Transaction,
  order: BodyOf<typeof contract.registerDevice>,
  stamp: Stamp,
) {
  const { unitId, kind, assetNumber, model, serial, storage, batch, fund, purchasedOn } = order
  const { inUseSince = stamp.today } = order
  const departments = await tx.many(departmentsBelow, [keptUnitsOf(stamp.officer), stamp.today])
  if (!departments.some(({ id }) => id === unitId)) return refuse('request.not-found')
  if (purchasedOn !== undefined && purchasedOn > stamp.today)
    return refuse('equipment.wrong-day', {}, 'body.purchasedOn')
  if (inUseSince > stamp.today || (purchasedOn !== undefined && inUseSince < purchasedOn))
    return refuse('equipment.wrong-day', {}, 'body.inUseSince')
  const there = await numberThere(tx, order)
  if (there !== undefined) return there
  const id = await begin(tx, 'device', 'device-registered', { ...order, inUseSince }, stamp)
  const label = [assetNumber, kind, model, serial, storage ?? null, batch ?? null, fund ?? null]
  const rest = [purchasedOn ?? null, null, 'in-use', inUseSince, null, stamp.now, stamp.officer.accountId]
  const made = await tx.maybe(insertDevice, [id, unitId, ...label, ...rest])
  if (made === undefined) return refuse('equipment.number-there', { number: assetNumber }, 'body.assetNumber')
  return ok({ answer: { id, version: 1 }, version: 1 })
}

type Correction = BodyOf<typeof contract.correctDevice> & {
  readonly deviceId: string
  readonly version: number
}

export async function correctDevice(
  tx: Transaction,
  { deviceId, version, ...label }: Correction,
  stamp: Stamp,
) {
  const row = await tx.maybe(lockDevice, [deviceId, keptUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  const { assetNumber, model, serial, storage, batch, fund, purchasedOn } = label
  if (purchasedOn !== undefined && purchasedOn > stamp.today)
    return refuse('equipment.wrong-day', {}, 'body.purchasedOn')
  const there = await numberThere(tx, label, row.id)
  if (there !== undefined) return there
  const told = [assetNumber, model, serial, storage ?? null, batch ?? null, fund ?? null, purchasedOn ?? null]
  const corrected = await tx.one(correctRow, [row.id, ...told])
  const before = { assetNumber: row.asset_number, model: row.model, serial: row.serial }
  await noteOnDevice(tx, row.id, 'device-corrected', { before, after: label }, stamp)
  return ok({ answer: { id: row.id, version: corrected.version }, version: corrected.version })
}
