import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'

export const mayKeepPersons = hasRole('receptionist', 'mediator', 'committee-head', 'triage-officer')
const isTriageOfficer = hasRole('triage-officer')

/** The unit that holds a dispute keeps its persons; triage officers see to it where the matter is a group's. */
export function mayKeep(officer: Officer, dispute: Pick<WorkedDispute, 'holder_unit_id'>): boolean {
  return isHeldByUnitOf(officer, dispute) || isTriageOfficer(officer)
}

export async function findKept(
  db: Reader,
  officer: Officer,
  disputeId: string,
): Promise<Result<WorkedDispute, 'request.not-found' | 'disputes.held-elsewhere' | 'disputes.merged'>> {
  const dispute = await findReached(db, officer, disputeId)
  if (!dispute.ok) return dispute
  if (!mayKeep(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  return dispute.value.filing === 'merged' ? refuse('disputes.merged') : dispute
}
