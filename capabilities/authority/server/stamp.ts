import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'

export type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** Who, and when. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

/** What of the ground has a ledger of its own. */
type Chained = 'enforcement-body' | 'enforcement-officer' | 'reviewer' | 'list' | 'scheme'

const event = (type: string, facts: object, { officer, now }: Stamp) => ({
  type,
  actor: officer.accountId,
  at: now,
  facts,
})

/** A new thing, and the first line of its ledger. @returns its id */
export async function begin(tx: Transaction, kind: Chained, type: string, facts: object, stamp: Stamp) {
  const id = newId(stamp.now)
  await startChain(tx, { kind, id }, event(type, facts, stamp))
  return id
}

/** The caller holds the row: its lock orders the lines of its ledger. */
export function note(
  tx: Transaction,
  kind: Chained,
  id: string,
  type: string,
  facts: object,
  stamp: Stamp,
): Promise<void> {
  return appendToLedger(tx, { kind, id }, event(type, facts, stamp))
}

export const yearOf = (day: LegalDate): number => Number(day.slice(0, 4))
