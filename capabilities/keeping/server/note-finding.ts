import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { Finding } from '../domain/index.ts'
import { noteDamage, noteVerified, recordingsOfContent } from './content.sql.ts'

/**
 * Writes down what reading a content again has found. Damage that is new goes into the custody of every recording of the
 * content, which tells its keepers.
 */
export async function noteFinding(
  tx: Transaction,
  digest: Buffer,
  finding: Finding,
  now: Date,
): Promise<void> {
  if (finding === 'whole') {
    await tx.many(noteVerified, [digest, now])
    return
  }
  const { digest: isNew } = await tx.one(noteDamage, [digest, now, finding])
  if (isNew === null) return
  for (const { id, name } of await tx.many(recordingsOfContent, [digest])) {
    const event = { type: 'content-damaged', actor: 'program', at: now, facts: { damage: finding, name } }
    await appendToLedger(tx, { kind: 'recording', id }, event)
  }
}
