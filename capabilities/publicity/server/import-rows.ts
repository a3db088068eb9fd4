import type { Officer } from '#capabilities/access/domain/index.ts'
import { type PenaltyKind, penaltyKinds } from '#capabilities/authority/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import {
  barringDefects,
  canonicalText,
  draftOfRow,
  isBarred,
  type ReadRow,
  type RowKind,
  readDisclosureRows,
} from '../domain/index.ts'
import { dueDayOf } from './channels.ts'
import { insertPublication, knownKeys } from './publication.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { severityOn } from './rules-on.ts'
import { sealDecision } from './seal-decision.ts'
import { chainOf, type Stamp } from './stamp.ts'
import { findDepartment } from './unit.sql.ts'

export interface RowOrder {
  readonly unitId: string
  readonly kind: RowKind
  readonly bytes: Uint8Array
}

/** Words of the kinds of penalty, as papers and rows write them. */
export const measureWords = Object.fromEntries(
  Object.entries(penaltyKinds).map(([code, { zh }]) => [code, zh]),
) as Readonly<Record<PenaltyKind, string>>

interface Planned {
  readonly row: ReadRow
  readonly key: string
  readonly isKnown: boolean
}

/** What a file would bring. Two equal rows of one file are two decisions: rows are never dropped as duplicates. */
async function planOf(db: Reader, { unitId, kind, bytes }: RowOrder) {
  const table = readTable(bytes)
  if (!table.ok) return refuse('publicity.file-not-a-table', { why: table.refusal.code })
  const cells = table.value.map((one) => ({ line: one.row, texts: one.cells.map(({ text }) => text) }))
  const rows = readDisclosureRows(cells, { kind, measureWords })
  if (rows.length === 0) return refuse('publicity.no-row')
  const seen = new Map<string, number>()
  const keyed = rows.map((row) => {
    const said = canonicalText([unitId, kind, row.record, row.rest])
    const count = (seen.get(said) ?? 0) + 1
    seen.set(said, count)
    return { row, key: `row:${digestOfBytes(Buffer.from(`${said}#${count}`)).toString('hex')}` }
  })
  const known = new Set(
    (await db.many(knownKeys, [keyed.map(({ key }) => key)])).map(({ source_key: key }) => key),
  )
  const planned: readonly Planned[] = keyed.map((one) => ({ ...one, isKnown: known.has(one.key) }))
  const digest = digestOfBytes(Buffer.from(canonicalText(keyed.map(({ key }) => key))))
  return ok({ planned, digest: digest.toString('hex') })
}

const isRowBarred = (row: ReadRow, kind: RowKind) => isBarred(draftOfRow(row, kind), row.defects)

export async function tryDecisionRows(db: Reader, officer: Officer, order: RowOrder) {
  if ((await db.maybe(findDepartment, [order.unitId, keptUnitsOf(officer)])) === undefined) {
    return refuse('request.not-found')
  }
  const plan = await planOf(db, order)
  if (!plan.ok) return plan
  const { planned, digest } = plan.value
  const count = (is: (one: Planned) => boolean) => planned.filter(is).length
  return ok({
    answer: {
      digest,
      rows: planned.map(({ row, isKnown }) => ({
        ...{ line: row.line, party: row.record.party ?? '', documentNumber: row.record.documentNumber ?? '' },
        ...(row.decidedOn === undefined ? {} : { decidedOn: row.decidedOn }),
        ...{ defects: [...row.defects], isBarred: isRowBarred(row, order.kind), isKnown },
      })),
      counts: {
        all: planned.length,
        fresh: count(({ isKnown }) => !isKnown),
        barred: count(({ row }) => row.defects.some((one) => barringDefects.includes(one))),
        doubtful: count(({ row }) => row.defects.length > 0),
      },
    },
  })
}

/** The file is read anew, and taken in as a whole if it is the one that was tried. */
export async function importDecisionRows(
  tx: Transaction,
  order: RowOrder & { readonly digest: string },
  stamp: Stamp,
) {
  const unit = await tx.maybe(findDepartment, [order.unitId, keptUnitsOf(stamp.officer)])
  if (unit === undefined) return refuse('request.not-found')
  const plan = await planOf(tx, order)
  if (!plan.ok) return plan
  if (plan.value.digest !== order.digest) return refuse('publicity.rows-changed')
  const fresh = plan.value.planned.filter(({ isKnown }) => !isKnown)
  const ids: string[] = []
  for (const one of fresh) ids.push(await keepRow(tx, one, { ...order, slug: unit.slug }, stamp))
  return ok({ answer: { taken: fresh.length, known: plan.value.planned.length - fresh.length, ids } })
}

async function keepRow(
  tx: Transaction,
  { row, key }: Planned,
  { unitId, kind, slug }: RowOrder & { readonly slug: string },
  { officer, now, today, keys }: Stamp,
): Promise<string> {
  const draft = draftOfRow(row, kind)
  const id = newId(now)
  const sealed = sealDecision(keys, { draft, row: { record: row.record, rest: row.rest } })
  const day: LegalDate = draft.decidedOn ?? today
  await tx.many(insertPublication, [
    ...[
      id,
      unitId,
      'row',
      key,
      draft.actType,
      draft.documentNumber,
      draft.decidedOn ?? null,
      draft.servedOn,
      sealed,
    ],
    ...[
      row.defects,
      await severityOn(tx, draft, day),
      await dueDayOf(tx, slug, draft),
      now,
      officer.accountId,
    ],
  ])
  const facts = { kind, line: row.line, defects: row.defects }
  await startChain(tx, chainOf(id), { type: 'decision-taken-in', actor: officer.accountId, at: now, facts })
  return id
}
