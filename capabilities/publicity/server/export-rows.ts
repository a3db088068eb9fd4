import type { Officer } from '#capabilities/access/domain/index.ts'
import { creditCodeOf } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { writeTextWorkbook } from '#platform/server/spreadsheets/index.ts'
import {
  cellsOf,
  checkRecord,
  isComplete,
  type LayoutName,
  layoutNames,
  layouts,
  publicPeriod,
  publicStates,
  type RowKind,
  recordsOf,
  rowKinds,
  type Severity,
} from '../domain/index.ts'
import { measureWords } from './import-rows.ts'
import { keptUnitsOf } from './rights.ts'
import { openDecision } from './seal-decision.ts'
import type { Stamp } from './stamp.ts'
import { statesIn } from './states-in.ts'
import { findDepartment } from './unit.sql.ts'

interface ExportOrder {
  readonly unitId: string
  readonly kind: RowKind
  readonly layout: LayoutName
  readonly from: LegalDate
  readonly to: LegalDate
}

interface Glance {
  readonly officer: Officer
  readonly keys: Keys
}

interface ExportRow {
  readonly id: string
  readonly sealed: Buffer
  readonly severity: Severity
  readonly document_number: string
}

/** Confirmed ones only: what nobody looked at twice leaves the house on no channel. */
const rowsToSend = statement<ExportRow>(
  'publicity.rows-to-send',
  `select id, sealed, severity, document_number from publicity.publication
    where unit_id = $1 and act_type = $2 and decided_on between $3 and $4
      and state in ${statesIn(['to-publish', ...publicStates])}
    order by decided_on, document_number, id limit 10000`,
)

async function recordsToSend(db: Reader, order: ExportOrder, { officer, keys }: Glance) {
  const unit = await db.maybe(findDepartment, [order.unitId, keptUnitsOf(officer)])
  if (unit === undefined) return refuse('request.not-found')
  const { terms } = (await ruleOn(db, 'publicity.expiry', order.to)).value
  const code = await creditCodeOf(db, order.unitId)
  const rows = await db.many(rowsToSend, [order.unitId, order.kind, order.from, order.to])
  return ok(
    rows.flatMap((row) => {
      const { draft } = openDecision(keys, row.sealed)
      if (!isComplete(draft)) return []
      const term = { channel: 'credit' as const, terms }
      const period = publicPeriod({ ...draft, severity: row.severity }, draft.decidedOn, term)
      // Of the department's own decisions the case knows the name alone; the code is asked when the rows are sent.
      const own = draft.organ.name === unit.name ? { creditCode: code, ...draft.organ } : draft.organ
      const source = { name: unit.name, code: code ?? own.creditCode ?? '' }
      const context = { source, publicUntil: period?.endsOn ?? null, measureWords }
      return recordsOf({ ...draft, organ: own }, context).map((record) => ({ row, record }))
    }),
  )
}

export async function checkDisclosureRows(db: Reader, order: ExportOrder, glance: Glance) {
  const records = await recordsToSend(db, order, glance)
  if (!records.ok) return records
  const faults = records.value.flatMap(({ row, record }) =>
    checkRecord(record, order.kind, order.layout).map((fault) => ({
      ...{ publicationId: row.id, documentNumber: row.document_number },
      ...fault,
    })),
  )
  const faulty = new Set(faults.map(({ publicationId }) => publicationId)).size
  return ok({ answer: { rows: records.value.length, faulty, faults: faults.slice(0, 1000) } })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Personal numbers leave the house in it: who took it, for which days and how many rows, goes on record. */
export async function exportDisclosureRows(tx: Transaction, order: ExportOrder, stamp: Stamp) {
  const records = await recordsToSend(tx, order, stamp)
  if (!records.ok) return records
  const { kind, layout, from, to, unitId } = order
  const chain = { kind: 'disclosure-export', id: newId(stamp.now) }
  const facts = { unitId, kind, layout, from, to, rows: records.value.length }
  const event = { type: 'rows-exported', actor: stamp.officer.accountId, at: stamp.now, facts }
  await startChain(tx, chain, event)
  const columns = layouts[layout][kind].map(({ label, code }) => ({ heading: label, width: 24, hint: code }))
  const cells = records.value.map(({ record }) => cellsOf(record, kind, layout))
  const fileName = `${rowKinds[kind].zh}-${layoutNames[layout].zh}-${from}-${to}.xlsx`
  return ok({ bytes: writeTextWorkbook(rowKinds[kind].zh, columns, cells), mediaType: XLSX, fileName })
}
