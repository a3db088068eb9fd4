import { noteContentState } from '#capabilities/recording/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { Finding } from '../domain/index.ts'
import { noteDamage, noteVerified } from './content.sql.ts'

/**
 * Writes down what reading a content again has found. Damage that is new goes into the custody of every recording of the
 * content, which tells its keepers; so does that it is whole again. The recordings are held before their content, as by who
 * erases it.
 */
export async function noteFinding(
  tx: Transaction,
  digest: Buffer,
  finding: Finding,
  now: Date,
): Promise<void> {
  await noteContentState(tx, digest, finding === 'whole' ? undefined : finding, now)
  if (finding === 'whole') await tx.many(noteVerified, [digest, now])
  else await tx.many(noteDamage, [digest, now, finding])
}
