import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  isHeldByUnitOf,
  lockForWork,
  type WorkedDispute,
} from '#capabilities/disputes/server/index.ts'
import { isAgreementBeingSigned } from '#capabilities/mediation/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'

export const mayKeepPersons = hasRole('receptionist', 'mediator', 'committee-head', 'triage-officer')
const isTriageOfficer = hasRole('triage-officer')

/** The unit that holds a dispute keeps its persons; triage officers see to it where the matter is a group's. */
export function mayKeep(officer: Officer, dispute: Pick<WorkedDispute, 'holder_unit_id'>): boolean {
  return isHeldByUnitOf(officer, dispute) || isTriageOfficer(officer)
}

type KeptProblem = 'disputes.held-elsewhere' | 'disputes.merged' | 'groups.closed'

/** Nobody joins, or is represented, in what is over. */
function kept(officer: Officer, dispute: WorkedDispute): Result<WorkedDispute, KeptProblem> {
  if (!mayKeep(officer, dispute)) return refuse('disputes.held-elsewhere')
  if (dispute.filing === 'merged') return refuse('disputes.merged')
  return dispute.filing === 'open' ? ok(dispute) : refuse('groups.closed')
}

export async function findKept(
  db: Reader,
  officer: Officer,
  disputeId: string,
): Promise<Result<WorkedDispute, 'request.not-found' | KeptProblem>> {
  const dispute = await findReached(db, officer, disputeId)
  return dispute.ok ? kept(officer, dispute.value) : dispute
}

/**
 * Somebody is to become a party: not while others sign an agreement that does not name them.
 * @param version that the officer saw; left out where it is compared later
 */
export async function lockToJoin(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  version?: number,
): Promise<
  Result<WorkedDispute, 'request.not-found' | 'request.stale' | KeptProblem | 'groups.being-signed'>
> {
  const dispute = await lockKept(tx, officer, disputeId, version)
  if (!dispute.ok || !(await isAgreementBeingSigned(tx, disputeId))) return dispute
  return refuse('groups.being-signed', { code: dispute.value.code })
}

/** @param version that the officer saw; left out where it is compared later */
export async function lockKept(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  version?: number,
): Promise<Result<WorkedDispute, 'request.not-found' | 'request.stale' | KeptProblem>> {
  const dispute = await lockForWork(tx, officer, disputeId, version)
  return dispute.ok ? kept(officer, dispute.value) : dispute
}
