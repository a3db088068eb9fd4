import { bringDanger, takeBackDanger } from '#capabilities/disputes/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { insertBrought, type MergeRow } from './merge.sql.ts'

/** What is said of the joined matter's dangers, and who may read of it, holds for the leading one too. */
export async function bringDangers(
  tx: Transaction,
  mergeId: string,
  fromId: string,
  toId: string,
): Promise<void> {
  const { flags, restricts } = await tx.one(bringDanger, [fromId, toId])
  await tx.many(insertBrought, [mergeId, flags, restricts])
}

/** What came with the joined matter goes with it; what another one that is still merged says as well is brought by that one. */
export async function takeBackDangers(tx: Transaction, merge: MergeRow, leadingId: string): Promise<void> {
  await tx.one(takeBackDanger, [leadingId, merge.brought_flags, merge.restricts])
}
