import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type { BinaryAnswer } from '#platform/server/http/route.ts'
import { writeTextWorkbook } from '#platform/server/spreadsheets/index.ts'
import { cellText, columnHint, columnsOf, type ListKind, listKinds } from '../domain/index.ts'
import {
  endVersionRow,
  findVersion,
  type ListRowRow,
  type ListVersionRow,
  listVersionRows,
  lockVersion,
  pageOfRows,
  rowsOfVersion,
} from './list.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import { note, type Stamp } from './stamp.ts'
import { findUnit, idsOfKept } from './unit.sql.ts'

function presentVersion(row: ListVersionRow, today: LegalDate) {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    kind: row.kind,
    number: row.number,
    validFrom: row.valid_from,
    ...given('holdsTo', row.holds_to),
    isInForce: row.valid_from <= today && (row.holds_to === null || today <= row.holds_to),
    isEnded: row.is_ended,
    ...given('endReason', row.end_reason),
    adoptedBy: row.adopted_by,
    basis: row.basis,
    rows: row.rows,
    leftOut: row.left_out,
    doubtful: row.doubtful,
    version: row.version,
  }
}

interface Which {
  readonly unitId?: string | undefined
  readonly kind?: ListKind | undefined
}

export async function readLists(db: Reader, officer: Officer, { unitId, kind }: Which, today: LegalDate) {
  const rows = await db.many(listVersionRows, [readUnitsOf(officer), unitId ?? null, kind ?? null])
  const keeps = (await db.many(idsOfKept, [keptUnitsOf(officer)])).map(({ id }) => id)
  return ok({ answer: { versions: rows.map((row) => presentVersion(row, today)), keeps } })
}

interface Page {
  readonly after: number
  readonly limit: number
  readonly text?: string | undefined
  readonly isDoubtful?: 'yes' | undefined
}

export async function readList(
  db: Reader,
  officer: Officer,
  versionId: string,
  { after, limit, text, isDoubtful }: Page,
  today: LegalDate,
) {
  const version = await db.maybe(findVersion, [readUnitsOf(officer), versionId])
  if (version === undefined) return refuse('request.not-found')
  const sought = [text || null, isDoubtful === 'yes']
  const found = await db.many(pageOfRows, [versionId, after, limit + 1, ...sought])
  const rows = found.slice(0, limit)
  const isKept = (await db.maybe(findUnit, [version.unit_id, keptUnitsOf(officer)])) !== undefined
  return ok({
    answer: {
      list: presentVersion(version, today),
      rows: rows.map(({ position, values, others, doubts }) => ({
        position,
        values: { ...values },
        others: { ...others },
        doubts: [...doubts],
      })),
      ...(found.length > limit ? given('next', rows.at(-1)?.position) : {}),
      mayKeep: isKept,
    },
    version: version.version,
  })
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The columns of a kind, and those that a version has beside them. */
function workbookOf(kind: ListKind, language: Language, rows: readonly ListRowRow[]): BinaryAnswer {
  const columns = Object.entries(columnsOf(kind))
  const besides = [...new Set(rows.flatMap(({ others }) => Object.keys(others)))]
  // a word that nobody knew stands under the heading of its own column; the cell itself says what it became
  const known = new Set(columns.map(([, { zh }]) => zh))
  const extra = besides.filter((title) => !known.has(title))
  const headings = [
    ...columns.map(([, column]) => ({
      heading: column[language],
      width: column.width,
      ...given('hint', columnHint(column, language)),
    })),
    ...extra.map((heading) => ({ heading, width: 20 })),
  ]
  const lines = rows.map(({ values, others }) => [
    ...columns.map(([name, column]) => others[column.zh] ?? cellText(column, values[name], language)),
    ...extra.map((title) => others[title] ?? ''),
  ])
  const title = listKinds[kind][language]
  return { bytes: writeTextWorkbook(title, headings, lines), mediaType: SHEET, fileName: `${title}.xlsx` }
}

export function listForm(kind: ListKind, language: Language): BinaryAnswer {
  return workbookOf(kind, language, [])
}

export async function listWorkbook(db: Reader, officer: Officer, versionId: string, language: Language) {
  const version = await db.maybe(findVersion, [readUnitsOf(officer), versionId])
  if (version === undefined) return refuse('request.not-found')
  return ok(workbookOf(version.kind, language, await db.many(rowsOfVersion, [versionId])))
}

export async function endList(
  tx: Transaction,
  versionId: string,
  order: { readonly lastDay: LegalDate; readonly reason: string; readonly version: number },
  stamp: Stamp,
) {
  const list = await tx.maybe(lockVersion, [versionId, keptUnitsOf(stamp.officer)])
  if (list === undefined) return refuse('request.not-found')
  if (list.version !== order.version) return refuse('request.stale')
  if (list.valid_to !== null && list.valid_to < stamp.today) return refuse('authority.ended')
  if (order.lastDay < list.valid_from) return refuse('authority.wrong-days', {}, 'body.lastDay')
  const { version } = await tx.one(endVersionRow, [versionId, order.lastDay, order.reason, stamp.now])
  const facts = { lastDay: order.lastDay, reason: order.reason }
  await note(tx, 'list', versionId, 'list-ended', facts, stamp)
  return ok({ answer: { id: versionId, version }, version })
}
