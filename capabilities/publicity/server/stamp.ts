import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'

/** Who, when, and with which keys the decision is opened. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
  readonly keys: Keys
}

/** @property version that the officer saw */
export interface Edit {
  readonly publicationId: string
  readonly version: number
}

export const chainOf = (id: string) => ({ kind: 'publication', id })

/** The caller holds the row: its lock orders the lines of its ledger. */
export function note(
  tx: Transaction,
  id: string,
  type: string,
  facts: object,
  { officer, now }: Stamp,
): Promise<void> {
  return appendToLedger(tx, chainOf(id), { type, actor: officer.accountId, at: now, facts })
}
