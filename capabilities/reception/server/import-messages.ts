import { proposer } from '#capabilities/triage/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import {
  type Database,
  type Reader,
  statement,
  type Transaction,
} from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { type Message, type MessageProblem, readMessageLine } from '../domain/index.ts'
import { insertImportedVisits } from './visit.sql.ts'

export interface RejectedLine {
  readonly line: number
  readonly reason: MessageProblem | 'not-utf-8' | 'line-too-long'
}

/** Every line that is not empty is read, and then created, skipped or rejected. */
export interface ImportSummary {
  readonly read: number
  readonly created: number
  readonly skipped: number
  readonly rejected: readonly RejectedLine[]
}

/** A line, or why it is none. */
export type ImportedLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: RejectedLine['reason'] }

export interface ImportOptions {
  readonly door: string
  /** Under which name the ids of the lines are unique. */
  readonly source: string
  readonly now: Date
}

const BATCH = 200

const findHub = statement<{
  readonly id: string
  readonly path: readonly string[]
  readonly division_code: string
}>(
  'reception.find-hub',
  `select id, path, division_code from organisations.unit where kind = 'hub' and valid_to is null limit 1`,
)

/**
 * Reads messages of another system as visits of the hub, with their own times and with proposals. No clock starts
 * and nobody is alarmed: they happened long ago. What was read before is skipped, so a run may be repeated.
 */
export async function importMessages(
  database: Database,
  lines: AsyncIterable<ImportedLine>,
  options: ImportOptions,
): Promise<ImportSummary> {
  const summary = { read: 0, created: 0, skipped: 0, rejected: [] as RejectedLine[] }
  let batch: Message[] = []
  const write = async () => {
    const created = await writeBatch(database, batch, options)
    summary.created += created
    summary.skipped += batch.length - created
    batch = []
  }
  for await (const one of lines) {
    summary.read += 1
    const message = 'fault' in one ? one.fault : readOrWhy(one.text, options.now)
    if (typeof message === 'string') summary.rejected.push({ line: one.line, reason: message })
    else batch.push(message)
    if (batch.length === BATCH) await write()
  }
  await write()
  return summary
}

function readOrWhy(text: string, now: Date): Message | MessageProblem {
  const read = readMessageLine(text, now.getTime())
  return read.ok ? read.value : read.refusal.code
}

async function writeBatch(
  database: Database,
  batch: readonly Message[],
  options: ImportOptions,
): Promise<number> {
  if (batch.length === 0) return 0
  const hub = await database.one(findHub)
  const rows = await rowsOf(database, batch, hub.division_code, options.now)
  return database.transaction(async (tx) => {
    const where = [hub.id, hub.division_code, options.source, options.door, hub.path]
    const created = await tx.many(insertImportedVisits, [JSON.stringify(rows), ...where])
    const isNew = new Set(created.map(({ outside_id }) => outside_id))
    await startChains(
      tx,
      rows.filter(({ outsideId }) => isNew.has(outsideId)),
      options,
    )
    return created.length
  })
}

async function rowsOf(db: Reader, batch: readonly Message[], divisionCode: string, now: Date) {
  const propose = proposer(db, legalDayOf(now.getTime()))
  const rows = []
  for (const { outsideId, receivedAt, title, text } of batch) {
    const proposal = await propose({ title, narrative: text, divisionCode })
    const flags = proposal.flags.map(({ value }) => value).sort()
    const at = new Date(receivedAt)
    rows.push({
      id: newId(at),
      outsideId,
      receivedAt: at.toISOString(),
      title,
      narrative: text,
      proposal,
      flags,
    })
  }
  return rows
}

async function startChains(
  tx: Transaction,
  rows: readonly { readonly id: string; readonly outsideId: string; readonly receivedAt: string }[],
  { source, now }: ImportOptions,
): Promise<void> {
  for (const { id, outsideId, receivedAt } of rows) {
    const facts = { source, outsideId, receivedAt }
    await startChain(tx, { kind: 'visit', id }, { type: 'visit-imported', actor: 'import', at: now, facts })
  }
}
