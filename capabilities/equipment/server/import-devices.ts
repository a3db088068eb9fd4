import { createHash } from 'node:crypto'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { officersInUnits } from '#capabilities/authority/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { readDevices as readRows } from '../domain/index.ts'
import { departmentsBelow, insertDevice, insertHandover } from './device.sql.ts'
import { allNumbers, findImport, insertImport } from './import.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { begin, type Stamp } from './stamp.ts'

/** What a file would become: the same for the trial and for the import. The digest names both. */
async function planOf(db: Reader, officer: Officer, bytes: Uint8Array, today: LegalDate) {
  const table = readTable(bytes)
  if (!table.ok) return refuse(`equipment.file-${table.refusal.code}` as const)
  const units = await db.many(departmentsBelow, [keptUnitsOf(officer), today])
  const ids = units.map(({ id }) => id)
  const serving = (await officersInUnits(db, ids, today)).filter(({ leftOn }) => (leftOn ?? '9') > today)
  const numbers = await db.many(allNumbers)
  const taken = {
    assetNumbers: new Set(numbers.map((one) => one.asset_number)),
    serials: new Set(numbers.map((one) => one.serial)),
  }
  const rows = readRows(table.value, { units, officers: serving, taken })
  if (!rows.ok) return rows
  const digest = createHash('sha256').update(bytes).update(JSON.stringify(rows.value)).digest()
  return ok({ rows: rows.value, digest })
}

export async function tryDevices(db: Reader, officer: Officer, bytes: Uint8Array, today: LegalDate) {
  const plan = await planOf(db, officer, bytes, today)
  if (!plan.ok) return plan
  const { rows, digest } = plan.value
  return ok({
    answer: {
      digest: digest.toString('hex'),
      rows: rows.map(({ row, assetNumber, serial, model, unitName, ...one }) => ({
        ...{ row, assetNumber, serial, model, unitName },
        ...given('kind', one.kind),
        ...given('state', one.state),
        ...given('custodian', one.custodian),
        ...given('purchasedOn', one.purchasedOn),
        ...given('fault', one.fault),
      })),
    },
  })
}

/** The file is read anew; only if that comes to what the trial showed is anything written, and then all of it. */
export async function importDevices(
  tx: Transaction,
  { digest: told, bytes }: { readonly digest: string; readonly bytes: Uint8Array },
  stamp: Stamp,
) {
  const digest = Buffer.from(told, 'hex')
  const known = await tx.maybe(findImport, [digest, stamp.officer.accountId])
  if (known !== undefined) {
    const { id, taken, left_out: leftOut } = known
    return ok({ answer: { id, taken, leftOut, wasImported: true } })
  }
  const plan = await planOf(tx, stamp.officer, bytes, stamp.today)
  if (!plan.ok) return plan
  if (!plan.value.digest.equals(digest)) return refuse('equipment.file-changed')
  const sound = plan.value.rows.filter(({ fault }) => fault === undefined)
  if (sound.length === 0) return refuse('equipment.no-sound-row')
  const leftOut = plan.value.rows.length - sound.length
  const id = newId(stamp.now)
  const { now, officer } = stamp
  const made = await tx.maybe(insertImport, [id, digest, sound.length, leftOut, now, officer.accountId])
  if (made === undefined) return refuse('equipment.file-changed')
  for (const { row, fault: _, ...device } of sound) {
    const deviceId = await begin(tx, 'device', 'device-imported', { importId: id, row, ...device }, stamp)
    const { unitId, kind, state, custodianId, custodian } = device
    const label = [device.assetNumber, kind, device.model, device.serial]
    const papers = [device.storage, device.batch, device.fund, device.purchasedOn].map((one) => one ?? null)
    const rest = [null, state, stamp.today, custodianId ?? null, now, officer.accountId]
    const inserted = await tx.maybe(insertDevice, [deviceId, unitId, ...label, ...papers, ...rest])
    if (inserted === undefined) return refuse('equipment.file-changed')
    if (custodianId === undefined) continue
    const handed = [null, custodianId, 'typed', null, custodian, now, officer.accountId]
    await tx.many(insertHandover, [newId(now), deviceId, ...handed, now, officer.accountId])
  }
  return ok({ answer: { id, taken: sound.length, leftOut, wasImported: false } })
}
