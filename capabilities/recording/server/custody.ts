import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, type LedgerEvent } from '#platform/server/ledger/append.ts'
import { liveOfContent, lockRecordings, markRemoved } from './recording.sql.ts'

/** Holds recordings until the transaction ends. @returns those that are here at all, with whether they were removed */
export async function holdRecordings(
  tx: Transaction,
  recordingIds: readonly string[],
): Promise<readonly { readonly id: string; readonly isRemoved: boolean }[]> {
  const rows = await tx.many(lockRecordings, [recordingIds])
  return rows.map(({ id, removed_at }) => ({ id, isRemoved: removed_at !== null }))
}

/** A line of custody of a recording that the caller holds. */
export const noteCustody = (tx: Transaction, recordingId: string, event: LedgerEvent): Promise<void> =>
  appendToLedger(tx, { kind: 'recording', id: recordingId }, event)

/**
 * What is left of a recording whose term has run out: its entry, its custody and the proof of what was there. The caller
 * holds it and answers for that it may go; its bytes are erased afterwards.
 * @param proof digests, size, the list and who approved it
 */
export async function removeRecording(
  tx: Transaction,
  recordingId: string,
  { number, proof, actor, now }: { number: string; proof: object; actor: string; now: Date },
): Promise<void> {
  await tx.many(markRemoved, [recordingId, now, number])
  await noteCustody(tx, recordingId, { type: 'removed', actor, at: now, facts: proof })
}

/** Whether a recording still needs this content. */
export async function recordingNeeds(db: Reader, digest: Buffer): Promise<boolean> {
  return (await db.one(liveOfContent, [digest])).is_live
}
