import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, type LedgerEvent } from '#platform/server/ledger/append.ts'
import type { Category, Filing, Grade, RiskFlag, Routing, Sector } from '../domain/index.ts'

/** What the neighbours who work on a dispute (mediation, files) need to know of it. */
export interface WorkedDispute {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly title: string
  readonly category: Category
  readonly grade: Grade
  readonly routing: Routing
  readonly filing: Filing
  readonly holder_unit_id: string
  readonly due_on: LegalDate | null
  readonly due_kind: string | null
}

const columns = `id, version, code, title, category, grade, routing, filing, holder_unit_id, due_on, due_kind`

const findWorked = statement<WorkedDispute>(
  'disputes.find-worked',
  `select ${columns} from disputes.dispute d where id = $1 and ${isWithinReach('d', 2)}`,
)

const lockWorked = statement<WorkedDispute>(
  'disputes.lock-worked',
  `select ${columns} from disputes.dispute d where id = $1 and ${isWithinReach('d', 2)} for update`,
)

const updateWorked = statement<{ readonly version: number }>(
  'disputes.update-worked',
  `update disputes.dispute
      set due_on = $2, due_kind = $3, filing = $4, closed_on = coalesce(closed_on, $5), version = version + 1
    where id = $1 returning version`,
)

export async function findReached(
  db: Reader,
  officer: Officer,
  disputeId: string,
): Promise<Result<WorkedDispute, 'request.not-found'>> {
  const dispute = await db.maybe(findWorked, [disputeId, ...reachValues(officer)])
  return dispute === undefined ? refuse('request.not-found') : ok(dispute)
}

/** @param version that the officer saw; left out where the work cannot clash, such as attaching a paper */
export async function lockForWork(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  version?: number,
): Promise<Result<WorkedDispute, 'request.not-found' | 'request.stale' | 'disputes.merged'>> {
  const dispute = await tx.maybe(lockWorked, [disputeId, ...reachValues(officer)])
  if (dispute === undefined) return refuse('request.not-found')
  if (version !== undefined && dispute.version !== version) return refuse('request.stale')
  return dispute.filing === 'merged' ? refuse('disputes.merged') : ok(dispute)
}

/** @property due what is due next; null for nothing, left out where it stays */
export interface WorkChange {
  readonly due?: { readonly on: LegalDate; readonly kind: string } | null
  readonly filing?: 'closed' | 'archived'
  readonly closedOn?: LegalDate
}

/** Writes what work did to the dispute itself, and the event. @returns the new version */
export async function recordWork(
  tx: Transaction,
  dispute: WorkedDispute,
  event: LedgerEvent,
  change: WorkChange = {},
): Promise<number> {
  const kept = dispute.due_on === null ? null : { on: dispute.due_on, kind: dispute.due_kind }
  const due = change.due === undefined ? kept : change.due
  const filing = change.filing ?? dispute.filing
  const values = [dispute.id, due?.on ?? null, due?.kind ?? null, filing, change.closedOn ?? null]
  const { version } = await tx.one(updateWorked, values)
  await noteOnTimeline(tx, dispute.id, event)
  return version
}

/** For an event that changes nothing of the dispute itself. The caller holds the lock of the dispute. */
export function noteOnTimeline(tx: Transaction, disputeId: string, event: LedgerEvent): Promise<void> {
  return appendToLedger(tx, { kind: 'dispute', id: disputeId }, event)
}

const updateTriaged = statement(
  'disputes.update-triaged',
  'update disputes.dispute set category = $2, sector = $3, grade = $4, flags = $5 where id = $1',
)

export interface Triage {
  readonly category: Category
  readonly sector?: Sector | undefined
  readonly grade: Grade
  readonly flags: readonly RiskFlag[]
}

/** What triage decided, on the dispute itself; {@link recordWork} follows and raises the version. */
export async function classify(tx: Transaction, disputeId: string, triage: Triage): Promise<void> {
  const { category, sector, grade, flags } = triage
  await tx.many(updateTriaged, [disputeId, category, sector ?? null, grade, [...flags].sort()])
}
