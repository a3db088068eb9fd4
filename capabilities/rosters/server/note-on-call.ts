import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, type LedgerEvent } from '#platform/server/ledger/append.ts'

/** The course of a request, under the lock of its row; never why somebody was called. */
export async function noteOnCall(tx: Transaction, requestId: string, event: LedgerEvent): Promise<void> {
  await appendToLedger(tx, { kind: 'on-call', id: requestId }, event)
}
