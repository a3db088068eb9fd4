import type { Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { insertContent, storeAgain } from './content.sql.ts'
import { deriveFromContent } from './derive.job.ts'
import { readAgain } from './read-again.job.ts'

export interface NewContent {
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly size: number
  readonly mediaType: string
}

/**
 * Puts a content that has just been stored under watch: it is read again from the store at once, which is what a station
 * waits for before it may delete, and what can be derived from it is derived.
 */
export async function keepContent(
  tx: Transaction,
  files: FileStore,
  content: NewContent,
  now: Date,
): Promise<void> {
  const { digest, sha256, size, mediaType } = content
  const added = await tx.maybe(insertContent, [digest, sha256, size, mediaType, now])
  const again = added === undefined ? await tx.maybe(storeAgain, [digest]) : undefined
  const name = digest.toString('hex')
  await readAgain(files).enqueue(tx, { digest: name }, { key: `keeping.read-again ${name}` })
  if (added !== undefined || again !== undefined) await deriveFromContent(files).enqueue(tx, { digest: name })
}
