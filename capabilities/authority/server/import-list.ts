import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { given } from '#platform/server/http/given.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { type importAuthorityList, rowSchema } from '../contract.ts'
import {
  type Comparison,
  compareLists,
  type ListKind,
  type PlannedRow,
  readList,
  rowFates,
} from '../domain/index.ts'
import {
  findImported,
  insertRows,
  insertVersion,
  type ListVersionRow,
  lockUnitForLists,
  rowsOfVersion,
  versionFromDay,
  versionInForce,
} from './list.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { begin, type Stamp } from './stamp.ts'
import { findUnit } from './unit.sql.ts'

export interface ListOrder {
  readonly unitId: string
  readonly kind: ListKind
  readonly validFrom: LegalDate
  readonly bytes: Uint8Array
}

/** What a file would do: the same for the trial and for the import. @property digest names both, the file and that */
interface Plan extends Comparison {
  readonly before: ListVersionRow | undefined
  readonly lacking: readonly string[]
  readonly digest: Buffer
}

/** Compared with the version that would hold on that day without it. */
async function planOf(db: Reader, { unitId, kind, validFrom, bytes }: ListOrder) {
  const table = readTable(bytes)
  if (!table.ok) return refuse(`authority.file-${table.refusal.code}` as const)
  const { value: tiers } = await ruleOn(db, 'authority.discretion-tiers', validFrom)
  const read = readList(kind, table.value, tiers.least)
  if (!read.ok) return read
  const before = await db.maybe(versionInForce, [kind, unitId, addDays(validFrom, -1)])
  const kept = before === undefined ? [] : await db.many(rowsOfVersion, [before.id])
  const compared = compareLists(kept, read.value.rows)
  const said = Buffer.from(JSON.stringify([unitId, kind, validFrom, before?.id, compared.rows]))
  const digest = digestOfBytes(Buffer.concat([digestOfBytes(bytes), said]))
  return ok<Plan>({ ...compared, before, lacking: read.value.lacking, digest })
}

const isSound = ({ fate }: PlannedRow) => fate !== 'refused'

export async function tryList(db: Reader, officer: Officer, order: ListOrder) {
  if ((await db.maybe(findUnit, [order.unitId, keptUnitsOf(officer)])) === undefined) {
    return refuse('request.not-found')
  }
  const plan = await planOf(db, order)
  if (!plan.ok) return plan
  const { rows, removed, before, lacking, digest } = plan.value
  const fates = [...rows.map(({ fate }) => fate), ...removed.map(() => 'removed' as const)]
  const counts = codesOf(rowFates).map((fate) => [fate, fates.filter((one) => one === fate).length])
  return ok({
    answer: {
      digest: digest.toString('hex'),
      ...given('before', before && { id: before.id, number: before.number, validFrom: before.valid_from }),
      counts: Object.fromEntries(counts),
      lacking: [...lacking],
      rows: rows.map(({ row, fate, values, faults, doubts, sameAs, differences }) => ({
        row,
        fate,
        values: { ...values },
        faults: [...faults],
        doubts: [...doubts],
        ...given('sameAs', sameAs),
        differences: [...differences],
      })),
      removed: removed.map(({ values }) => ({ ...values })),
    },
  })
}

type ImportOrder = z.infer<NonNullable<typeof importAuthorityList.query>> & { readonly bytes: Uint8Array }

/** The file is read anew; only if that comes to what the trial showed is anything written, and then all of it. */
export async function importList(tx: Transaction, order: ImportOrder, stamp: Stamp) {
  const { unitId, kind, number, validFrom, validTo, adoptedBy, basis } = order
  const units = keptUnitsOf(stamp.officer)
  if ((await tx.maybe(lockUnitForLists, [unitId, units])) === undefined) return refuse('request.not-found')
  const digest = Buffer.from(order.digest, 'hex')
  const known = await tx.maybe(findImported, [unitId, kind, digest])
  if (known !== undefined) {
    const { id, rows, left_out: leftOut } = known
    return ok({ answer: { id, rows, leftOut, wasImported: true } })
  }
  if (validTo !== undefined && validTo < validFrom) return refuse('authority.wrong-days', {}, 'query.validTo')
  const taken = await tx.maybe(versionFromDay, [unitId, kind, validFrom])
  if (taken !== undefined) return refuse('authority.day-taken', { number: taken.number }, 'query.validFrom')
  const plan = await planOf(tx, order)
  if (!plan.ok) return plan
  if (!plan.value.digest.equals(digest)) return refuse('authority.list-changed')
  const sound = plan.value.rows.filter(isSound)
  if (sound.length === 0) return refuse('authority.no-sound-row')
  const schema = rowSchema(kind)
  for (const { row, values } of sound) {
    if (!schema.safeParse(values).success) bug(`row ${row} passed the reading and not the schema of ${kind}`)
  }
  const leftOut = plan.value.rows.length - sound.length
  const doubtful = sound.filter(({ doubts }) => doubts.length > 0).length
  const facts = {
    unitId,
    kind,
    number,
    validFrom,
    validTo,
    rows: sound.length,
    leftOut,
    digest: order.digest,
  }
  const id = await begin(tx, 'list', 'list-imported', facts, stamp)
  const what = [id, unitId, kind, number, validFrom, validTo ?? null, adoptedBy, basis]
  const counts = [sound.length, leftOut, doubtful, digest]
  await tx.many(insertVersion, [...what, ...counts, stamp.now, stamp.officer.accountId])
  const rows = sound.map(({ key, values, others, doubts }) => ({ key, values, others, doubts }))
  await tx.many(insertRows, [id, JSON.stringify(rows)])
  return ok({ answer: { id, rows: sound.length, leftOut, wasImported: false } })
}
