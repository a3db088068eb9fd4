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

/** A line of custody. The caller holds the recording: its lock orders the lines. */
export function note(
  tx: Transaction,
  recordingId: string,
  type: string,
  facts: object,
  { officer, now }: Pick<Stamp, 'officer' | 'now'>,
): Promise<void> {
  const event = { type, actor: officer.accountId, at: now, facts }
  return appendToLedger(tx, { kind: 'recording', id: recordingId }, event)
}
