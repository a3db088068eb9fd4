import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'

/** Who, and when. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

export const LIST_CHAIN = 'deletion-list'

type ListEvent =
  | 'deletion-list-approved'
  | 'deletion-list-refused'
  | 'deletion-list-withdrawn'
  | 'deletion-list-done'

/** The caller holds the list: its lock orders the lines of its ledger. */
export const noteOnList = (
  tx: Transaction,
  listId: string,
  event: { readonly type: ListEvent; readonly actor: string; readonly at: Date; readonly facts: object },
) => appendToLedger(tx, { kind: LIST_CHAIN, id: listId }, event)
