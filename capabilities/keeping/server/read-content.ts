import { type Pace, sha256Of } from '#platform/server/files/digests.ts'
import { type FileStore, MissingFile } from '#platform/server/files/file-store.ts'
import type { Finding } from '../domain/index.ts'
import type { ContentRow } from './content.sql.ts'

/** Reads a stored content to its end and says whether it is still what arrived. */
export async function readContent(
  files: FileStore,
  { digest, sha256 }: Pick<ContentRow, 'digest' | 'sha256'>,
  pace?: Pace,
): Promise<Finding> {
  try {
    return (await sha256Of(await files.read(digest), pace)).equals(sha256) ? 'whole' : 'altered'
  } catch (error) {
    if (error instanceof MissingFile) return 'missing'
    throw error
  }
}
