import type { Database } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { Damage } from '../domain/index.ts'
import { contentsToRead, recordingsOfContent } from './content.sql.ts'
import { noteFinding } from './note-finding.ts'
import { readContent } from './read-content.ts'

/** @property recordings as people know them, with their department */
export interface DamagedContent {
  readonly digest: string
  readonly damage: Damage
  readonly recordings: readonly string[]
}

const PAGE = 50

/**
 * Reads every content now, those first that have waited longest, and writes down what was found.
 * @param onDamage told of each as it is found
 */
export async function verifyContents(
  database: Database,
  files: FileStore,
  clock: () => Date,
  onDamage: (found: DamagedContent) => void,
): Promise<{ readonly contents: number; readonly bytes: number; readonly damaged: number }> {
  const begun = clock()
  const counted = { contents: 0, bytes: 0, damaged: 0 }
  for (;;) {
    const page = await database.many(contentsToRead, [begun, PAGE])
    if (page.length === 0) return counted
    for (const content of page) {
      const finding = await readContent(files, content)
      // A clock that has not moved on since the beginning would bring the same page again.
      const now = new Date(Math.max(clock().getTime(), begun.getTime() + 1))
      await database.transaction((tx) => noteFinding(tx, content.digest, finding, now))
      counted.contents += 1
      counted.bytes += Number(content.size)
      if (finding === 'whole') continue
      counted.damaged += 1
      const known = await database.many(recordingsOfContent, [content.digest])
      const recordings = known.map(({ name, unit_name }) => `${name} (${unit_name})`)
      onDamage({ digest: content.digest.toString('hex'), damage: finding, recordings })
    }
  }
}
