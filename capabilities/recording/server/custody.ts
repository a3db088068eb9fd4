import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, type LedgerEvent } from '#platform/server/ledger/append.ts'
import { liveOfContent, lockOfContent, lockRecordings, markDamaged, markRemoved } from './recording.sql.ts'

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

/**
 * What reading a content again has found, for every recording that has it: damage is marked and told once, and so is that it is
 * whole again.
 * @param damage undefined where it is whole
 */
export async function noteContentState(
  tx: Transaction,
  digest: Buffer,
  damage: string | undefined,
  now: Date,
): Promise<void> {
  for (const { id, name, damaged_at } of await tx.many(lockOfContent, [digest])) {
    if ((damage !== undefined) === (damaged_at !== null)) continue
    await tx.many(markDamaged, [id, damage === undefined ? null : now])
    const type = damage === undefined ? 'content-healed' : 'content-damaged'
    await noteCustody(tx, id, { type, actor: 'program', at: now, facts: { damage, name } })
  }
}
