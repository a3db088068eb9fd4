import { officersOf } from '#capabilities/authority/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  type DeviceRow,
  handoversOf,
  insertHandover,
  lockDevice,
  setCustodian,
  settleHandover,
} from './device.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import { noteOnDevice, type Stamp } from './stamp.ts'

type Offer = BodyOf<typeof contract.handOverDevice> & { readonly deviceId: string; readonly version: number }

/** A device changes hands when the taker says so: until then it is with whoever had it. */
export async function handOverDevice(tx: Transaction, offer: Offer, stamp: Stamp) {
  const row = await tx.maybe(lockDevice, [offer.deviceId, keptUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== offer.version) return refuse('request.stale')
  if (row.state !== 'in-use') return refuse('equipment.not-possible-now')
  if (row.pending_name !== null) return refuse('equipment.waits-for-taker', { name: row.pending_name })
  const { officerId, typedName, words } = offer
  if (officerId === row.custodian_id) return refuse('equipment.kept-already', {}, 'body.officerId')
  if (officerId === null) return settleAtOnce(tx, row, { state: 'store', words }, stamp)
  const officers = await officersOf(tx, row.unit_id, stamp.today)
  const taker = officers.find(({ id, leftOn }) => id === officerId && (leftOn ?? '9') > stamp.today)
  if (taker === undefined) return refuse('equipment.no-such-officer', {}, 'body.officerId')
  if (typedName === undefined) {
    // nobody could ever confirm for him
    if (taker.accountId === undefined)
      return refuse('equipment.name-differs', { name: taker.name }, 'body.typedName')
    return offerTo(tx, row, { officerId, name: taker.name, words }, stamp)
  }
  if (taker.accountId !== undefined)
    return refuse('equipment.has-account', { name: taker.name }, 'body.typedName')
  if (typedName !== taker.name)
    return refuse('equipment.name-differs', { name: taker.name }, 'body.typedName')
  if (words === undefined) return refuse('equipment.reason-missing', {}, 'body.words')
  return settleAtOnce(tx, row, { state: 'typed', officerId, typedName, words }, stamp)
}

interface Handed {
  readonly officerId?: string
  readonly typedName?: string
  readonly words: string | undefined
}

async function offerTo(
  tx: Transaction,
  row: DeviceRow,
  { officerId, name, words }: Handed & { readonly name: string },
  stamp: Stamp,
) {
  const { now, officer } = stamp
  const id = newId(now)
  const offered = [row.custodian_id, officerId, 'pending', words ?? null, null, now, officer.accountId]
  await tx.many(insertHandover, [id, row.id, ...offered, null, null])
  // the custodian stays, the version does not: whoever looked before sees that something changed
  const { version } = await tx.one(setCustodian, [row.id, row.custodian_id])
  await noteOnDevice(tx, row.id, 'device-offered', { officerId, name, reason: words }, stamp)
  return ok({ answer: { id, state: 'pending' as const, version }, version })
}

async function settleAtOnce(
  tx: Transaction,
  row: DeviceRow,
  { state, officerId, typedName, words }: Handed & { readonly state: 'store' | 'typed' },
  stamp: Stamp,
) {
  const { now, officer } = stamp
  const id = newId(now)
  const offered = [row.custodian_id, officerId ?? null, state, words ?? null, typedName ?? null]
  await tx.many(insertHandover, [id, row.id, ...offered, now, officer.accountId, now, officer.accountId])
  const { version } = await tx.one(setCustodian, [row.id, officerId ?? null])
  const type = state === 'store' ? 'device-stored' : 'device-taken'
  await noteOnDevice(tx, row.id, type, { officerId, typedName, reason: words }, stamp)
  return ok({ answer: { id, state, version }, version })
}

interface Named {
  readonly deviceId: string
  readonly handoverId: string
}

const pendingOf = async (tx: Transaction, row: DeviceRow, handoverId: string) =>
  (await tx.many(handoversOf, [row.id])).find(({ id }) => id === handoverId)

/** The signature is the account of who takes it; nobody signs for another. */
export async function confirmHandover(tx: Transaction, { deviceId, handoverId }: Named, stamp: Stamp) {
  const row = await tx.maybe(lockDevice, [deviceId, readUnitsOf(stamp.officer)])
  const handover = row && (await pendingOf(tx, row, handoverId))
  if (row === undefined || handover === undefined) return refuse('request.not-found')
  if (handover.state !== 'pending') return refuse('equipment.settled')
  if (row.pending_account !== stamp.officer.accountId) return refuse('equipment.not-yours')
  await tx.many(settleHandover, [handover.id, 'confirmed', stamp.now, stamp.officer.accountId])
  const { version } = await tx.one(setCustodian, [row.id, handover.to_id])
  await noteOnDevice(tx, row.id, 'device-taken', { handoverId, officerId: handover.to_id }, stamp)
  return ok({ answer: { id: handover.id, state: 'confirmed' as const, version }, version })
}

export async function withdrawHandover(
  tx: Transaction,
  { deviceId, handoverId, reason }: Named & { readonly reason: string },
  stamp: Stamp,
) {
  const row = await tx.maybe(lockDevice, [deviceId, keptUnitsOf(stamp.officer)])
  const handover = row && (await pendingOf(tx, row, handoverId))
  if (row === undefined || handover === undefined) return refuse('request.not-found')
  if (handover.state !== 'pending') return refuse('equipment.settled')
  await tx.many(settleHandover, [handover.id, 'withdrawn', stamp.now, stamp.officer.accountId])
  const { version } = await tx.one(setCustodian, [row.id, row.custodian_id])
  await noteOnDevice(tx, row.id, 'device-offer-withdrawn', { handoverId, reason }, stamp)
  return ok({ answer: { id: handover.id, state: 'withdrawn' as const, version }, version })
}
