import { type Filing, filings } from '#capabilities/disputes/domain/index.ts'
import { isHeldByUnitOf, lockForWork, recordWork } from '#capabilities/disputes/server/index.ts'
import { attachmentsOf } from '#capabilities/files/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  closingGaps,
  closingGapsOf,
  contentsOf,
  type FilingMove,
  filingMoves,
  type Retention,
} from '../domain/index.ts'
import { closingFactsOf } from './closing-facts.ts'
import { findProceeding } from './proceeding.sql.ts'
import { insertArchivedFile, wholeMediation } from './whole-mediation.sql.ts'
import type { Order } from './work.ts'

async function lockFiling(tx: Transaction, order: Order, move: FilingMove) {
  const locked = await lockForWork(tx, order.officer, order.disputeId, order.version)
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(order.officer, locked.value)) return refuse('disputes.held-elsewhere')
  const { filing } = locked.value
  if (isPossible<Filing, FilingMove>(filingMoves, filing, move)) return locked
  return refuse('mediation.not-possible-now', { state: filings[filing] })
}

/** What others have to do with the closing of a file. The caller holds the lock of the matter. */
export interface ClosingNeighbours {
  /** Ends the work of others on the same matter with it. */
  readonly endWork: (tx: Transaction, disputeId: string, by: string, now: Date) => Promise<void>
  /** Whether the parties have still to be led to another route. */
  readonly isExitOwed: (db: Reader, disputeId: string, today: LegalDate) => Promise<boolean>
}

/** @source People's Mediation Law art. 27; [W2]: after performance or handling is finished */
export async function closeFile(
  tx: Transaction,
  order: Order,
  summary: string,
  neighbours: ClosingNeighbours,
) {
  const locked = await lockFiling(tx, order, 'close')
  if (!locked.ok) return locked
  const whole = await tx.one(wholeMediation, [order.disputeId])
  const closedOn = legalDayOf(order.now.getTime())
  const isExitOwed = await neighbours.isExitOwed(tx, order.disputeId, closedOn)
  const missing = closingGapsOf(closingFactsOf(locked.value, whole, isExitOwed))
  if (missing.length > 0) {
    return refuse('mediation.file-incomplete', { missing: missing.map((gap) => closingGaps[gap]) })
  }
  const event = { type: 'closed', actor: order.officer.accountId, at: order.now, facts: { summary } }
  const version = await recordWork(tx, locked.value, event, { filing: 'closed', closedOn, due: null })
  await neighbours.endWork(tx, order.disputeId, order.officer.accountId, order.now)
  return ok({ version })
}

/** The number of the file is the number of the proceeding; a declined dispute is filed under its code. */
export async function archiveFile(tx: Transaction, order: Order, retention: Retention) {
  const locked = await lockFiling(tx, order, 'archive')
  if (!locked.ok) return locked
  const proceeding = await tx.maybe(findProceeding, [order.disputeId])
  const number = proceeding?.number ?? locked.value.code
  const whole = await tx.one(wholeMediation, [order.disputeId])
  const attached = await tx.many(attachmentsOf, [order.disputeId])
  const papers = attached.map(({ document, name, digest }) => ({
    document,
    name,
    digest: digest.toString('hex'),
  }))
  const contents = contentsOf({ ...closingFactsOf(locked.value, whole, false), papers })
  const stamp = [order.now, order.officer.accountId]
  await tx.many(insertArchivedFile, [order.disputeId, number, retention, JSON.stringify(contents), ...stamp])
  const event = {
    type: 'archived',
    actor: order.officer.accountId,
    at: order.now,
    facts: { number, retention, contents },
  }
  return ok({ number, version: await recordWork(tx, locked.value, event, { filing: 'archived' }) })
}
