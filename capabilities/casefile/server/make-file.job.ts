import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  caseFile,
  type FiledPaper,
  noteOnCase,
  papersOfCase,
} from '#capabilities/enforcement/server/index.ts'
import { filedRecordings, noteExported } from '#capabilities/recording/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { digestsOfFile } from '#platform/server/files/digests.ts'
import { type FileStore, MissingFile } from '#platform/server/files/file-store.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { findMadeFile, lockMaking, markFailed, markReady } from './made-file.sql.ts'
import { makeVolume } from './make-volume.ts'
import { packCaseFile } from './pack.ts'

/** @property workDirectory on a local disk, where a package grows until it is whole */
export interface CaseFileParts {
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
  readonly workDirectory: string
  /** Papers of a case that another room keeps, such as those of its legal review. */
  readonly furtherPapers: (db: Reader, caseId: string) => Promise<readonly FiledPaper[]>
}

/**
 * Makes a case file. It may be killed anywhere and run again: the package grows beside the store, is taken over whole, and
 * only then does the row say that it is ready.
 */
export const makeFile = (parts: CaseFileParts) =>
  defineJob({
    name: 'casefile.make-file',
    payload: z.strictObject({ madeFileId: z.uuid() }),
    async run({ database, clock }, { madeFileId }) {
      const { keys, files, renderer, workDirectory } = parts
      const row = await database.maybe(findMadeFile, [madeFileId])
      if (row === undefined || row.state !== 'making') return
      const file = await caseFile(database, row.case_id, undefined)
      if (file === undefined) return
      const own = await papersOfCase(database, keys, file.id)
      const filed = [...own, ...(await parts.furtherPapers(database, file.id))]
      const recordings = await filedRecordings(database, file.id)
      // Nothing leaves the house under a digest that it no longer has.
      if (recordings.some((one) => one.row.damaged_at !== null))
        return void (await database.many(markFailed, [row.id, 'recording-damaged', clock()]))
      const at = row.asked_at
      const today = legalDayOf(at.getTime())
      const about = { file, filed, recordings, maker: row.asked_by_name, at, today }
      const path = join(workDirectory, `${row.id}.zip`)
      try {
        const volume = await makeVolume(database, renderer, about)
        await packCaseFile(path, files, {
          volume,
          recordings,
          at,
          about: {
            caseCode: file.code,
            title: file.title,
            organ: file.unitName,
            madeAt: at.toISOString(),
            reason: row.reason,
          },
        })
        const bound = await files.put(volume.bytes)
        const packed = await digestsOfFile(path)
        await files.adopt(path, packed.sm3)
        await database.transaction(async (tx) => {
          if ((await tx.maybe(lockMaking, [row.id])) === undefined) return
          await tx.many(markReady, [
            ...[row.id, volume.papers.length, volume.pages, recordings.length, bound, volume.bytes.length],
            ...[packed.sm3, packed.sha256, packed.size, clock()],
          ])
          const facts = { madeFileId: row.id, caseCode: file.code, reason: row.reason }
          const made = { ...facts, pages: volume.pages, sha256: packed.sha256.toString('hex') }
          const now = clock()
          await noteOnCase(tx, file.id, 'case-file-made', made, { officer: { accountId: row.asked_by }, now })
          const ids = recordings.map(({ id }) => id)
          await noteExported(tx, ids, facts, { actor: row.asked_by, now })
        })
      } catch (error) {
        await rm(path, { force: true })
        if (!(error instanceof MissingFile)) throw error
        await database.many(markFailed, [row.id, 'recording-missing', clock()])
      }
    },
  })
