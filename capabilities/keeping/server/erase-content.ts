import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { lockContent, noteRemoved, usedBeside } from './content.sql.ts'

/** Whether a capability still needs the content of this digest. */
export type NeedsContent = (db: Reader, digest: Buffer) => Promise<boolean>

/** Nobody takes this content in, or erases it, until the transaction ends: what is asked of it meanwhile stays true. */
export async function holdContent(tx: Transaction, digest: Buffer): Promise<void> {
  await tx.many(lockContent, [digest])
}

/**
 * Takes a content out of the store where nobody needs it any more. The bytes go last; when the transaction fails after that, it
 * runs again and finds them gone, which is well.
 * @param needs everybody who may still need it; one of them keeps it
 */
export async function eraseContent(
  tx: Transaction,
  { files, needs }: { readonly files: FileStore; readonly needs: readonly NeedsContent[] },
  digest: Buffer,
  now: Date,
): Promise<'erased' | 'shared'> {
  await holdContent(tx, digest)
  if (await isNeeded(tx, needs, digest, false)) return 'shared'
  const removed = await tx.maybe(noteRemoved, [digest, now])
  await files.remove(digest)
  const picture = removed?.thumbnail
  if (picture && !(await isNeeded(tx, needs, picture, true))) await files.remove(picture)
  return 'erased'
}

async function isNeeded(db: Reader, needs: readonly NeedsContent[], digest: Buffer, asContent: boolean) {
  if ((await db.one(usedBeside, [digest, asContent])).is_used) return true
  for (const need of needs) if (await need(db, digest)) return true
  return false
}
