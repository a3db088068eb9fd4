import { takeBackReach } from '#capabilities/disputes/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { LeavingRow } from './joint.sql.ts'

/** What they were lent for joint work goes back. */
export async function takeBackFrom(
  tx: Transaction,
  disputeId: string,
  leaving: readonly LeavingRow[],
): Promise<void> {
  for (const { name } of leaving) if (name !== null) await takeBackReach(tx, disputeId, name, 'joint-work')
}

/** Of those who left, as an event names whom it is told to: persons, and units where no person is named. */
export function toTell(leaving: readonly Pick<LeavingRow, 'account_id' | 'unit_id'>[]) {
  const accountIds = leaving.flatMap(({ account_id }) => account_id ?? [])
  const unitIds = leaving.flatMap(({ account_id, unit_id }) => (account_id === null ? (unit_id ?? []) : []))
  return { accountIds: [...new Set(accountIds)], unitIds: [...new Set(unitIds)] }
}
