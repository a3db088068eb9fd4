import { fileTypeFromBuffer } from 'file-type'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { schemeFileTypes } from '../contract.ts'
import { schemeKinds } from '../domain/index.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import {
  attachFileRow,
  endSchemeRow,
  filedWith,
  findSchemeFile,
  insertScheme,
  lockScheme,
  type SchemeRow,
  schemesOfUnits,
} from './scheme.sql.ts'
import { type Body, begin, note, type Stamp } from './stamp.ts'
import { findUnit, listDepartments } from './unit.sql.ts'

export const isSchemeInForce = (row: SchemeRow, day: LegalDate): boolean =>
  row.valid_from <= day && (row.valid_to === null || day <= row.valid_to)

export async function readSchemes(db: Reader, officer: Officer, today: LegalDate) {
  const departments = await db.many(listDepartments, [readUnitsOf(officer), keptUnitsOf(officer)])
  const rows = await db.many(schemesOfUnits, [departments.map(({ id }) => id)])
  return ok({
    answer: {
      departments: departments.map(({ id, name, may_keep: mayKeep }) => {
        const own = rows.filter((row) => row.unit_id === id)
        const held = own.filter((row) => isSchemeInForce(row, today)).map(({ kind }) => kind)
        return {
          unitId: id,
          unitName: name,
          mayKeep,
          lacking: codesOf(schemeKinds).filter((kind) => !held.includes(kind)),
          schemes: own.map((row) => present(row, today)),
        }
      }),
    },
  })
}

function present(row: SchemeRow, today: LegalDate) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.number,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    ...given('validTo', row.valid_to),
    ...given('endReason', row.end_reason),
    isInForce: isSchemeInForce(row, today),
    ...given('fileName', row.file_name),
    version: row.version,
  }
}

export async function registerScheme(
  tx: Transaction,
  order: Body<typeof contract.registerScheme>,
  stamp: Stamp,
) {
  const { unitId, kind, title, number, issuedOn, validFrom, validTo } = order
  if ((await tx.maybe(findUnit, [unitId, keptUnitsOf(stamp.officer)])) === undefined) {
    return refuse('request.not-found')
  }
  if (issuedOn > stamp.today) return refuse('authority.wrong-days', {}, 'body.issuedOn')
  if (validTo !== undefined && validTo < validFrom) return refuse('authority.wrong-days', {}, 'body.validTo')
  const facts = { unitId, kind, title, number, issuedOn, validFrom, validTo }
  const id = await begin(tx, 'scheme', 'scheme-registered', facts, stamp)
  const days = [issuedOn, validFrom, validTo ?? null, stamp.now, stamp.officer.accountId]
  await tx.many(insertScheme, [id, unitId, kind, title, number, ...days])
  return ok({ answer: { id, version: 1 }, version: 1 })
}

interface FileOrder {
  readonly schemeId: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly version: number
}

/** The content is on the disk before the transaction that refers to it commits. */
export async function attachSchemeFile(tx: Transaction, store: FileStore, order: FileOrder, stamp: Stamp) {
  const mime = (await fileTypeFromBuffer(order.bytes))?.mime
  const type = schemeFileTypes.find((one) => one === mime)
  if (type === undefined) return refuse('authority.not-a-paper')
  const scheme = await tx.maybe(lockScheme, [order.schemeId, keptUnitsOf(stamp.officer)])
  if (scheme === undefined) return refuse('request.not-found')
  if (scheme.version !== order.version) return refuse('request.stale')
  if (scheme.file_name !== null) return refuse('authority.file-there')
  const digest = await store.put(order.bytes)
  const { version } = await tx.one(attachFileRow, [order.schemeId, digest, order.name, type])
  const facts = { name: order.name, digest: digest.toString('hex') }
  await note(tx, 'scheme', order.schemeId, 'scheme-file-attached', facts, stamp)
  return ok({ answer: { id: order.schemeId, version }, version })
}

export async function readSchemeFile(db: Reader, store: FileStore, officer: Officer, schemeId: string) {
  const kept = await db.maybe(findSchemeFile, [schemeId, readUnitsOf(officer)])
  if (!kept?.file_digest || kept.file_name === null || kept.file_type === null) {
    return refuse('request.not-found')
  }
  const bytes = await store.get(kept.file_digest)
  return ok({ bytes, mediaType: kept.file_type, fileName: kept.file_name })
}

export async function endScheme(
  tx: Transaction,
  schemeId: string,
  order: { readonly lastDay: LegalDate; readonly reason: string; readonly version: number },
  stamp: Stamp,
) {
  const scheme = await tx.maybe(lockScheme, [schemeId, keptUnitsOf(stamp.officer)])
  if (scheme === undefined) return refuse('request.not-found')
  if (scheme.version !== order.version) return refuse('request.stale')
  if (scheme.valid_to !== null && scheme.valid_to < stamp.today) return refuse('authority.ended')
  if (order.lastDay < scheme.valid_from) return refuse('authority.wrong-days', {}, 'body.lastDay')
  const { version } = await tx.one(endSchemeRow, [schemeId, order.lastDay, order.reason])
  const facts = { lastDay: order.lastDay, reason: order.reason }
  await note(tx, 'scheme', schemeId, 'scheme-ended', facts, stamp)
  return ok({ answer: { id: schemeId, version }, version })
}

/** Whether this content is the file of a scheme, whatever else it is. */
export async function schemeNeeds(db: Reader, digest: Buffer): Promise<boolean> {
  return (await db.one(filedWith, [digest])).is_filed
}
