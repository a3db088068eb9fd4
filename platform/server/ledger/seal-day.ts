import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '../database/statement.ts'
import { GENESIS } from './link.ts'
import { findLastSeal, headsOf, insertHeads, insertSeal, lockSeals } from './seal.sql.ts'
import { SealDigest } from './seal-link.ts'

/**
 * Seals what the ledger grew by since the last seal, under the name of `day`.
 * @returns false when that day, or a later one, is sealed already
 */
export async function sealDay(tx: Transaction, day: LegalDate, now: Date): Promise<boolean> {
  await tx.many(lockSeals)
  const last = await tx.maybe(findLastSeal)
  if (last !== undefined && last.day >= day) return false
  const { chains, entries } = await tx.one(insertHeads, [day, last?.sealed_at ?? '-infinity'])
  const previous = last?.digest ?? GENESIS
  const digest = new SealDigest(previous, day)
  for await (const heads of headsOf(tx, day)) digest.add(heads)
  await tx.many(insertSeal, [day, chains, entries, previous, digest.end(), now])
  return true
}
