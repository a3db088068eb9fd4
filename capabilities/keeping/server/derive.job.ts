import { z } from 'zod'
import { noteLook } from '#capabilities/recording/server/index.ts'
import { type FileStore, MissingFile } from '#platform/server/files/file-store.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { lookAt, type Seen } from '#platform/server/media/probe.ts'
import { findContent, noteDerived } from './content.sql.ts'

/**
 * Duration and a small picture beside the original, where ffmpeg is on the machine; without it the original still plays.
 * Runs again without harm: a picture has one name. It fails only where store or database fail, and then goes on when they
 * are back: what a file does to ffmpeg is no failure, but a file of which nothing is known.
 */
export const deriveFromContent = (files: FileStore): Job<{ readonly digest: string }> =>
  defineJob({
    name: 'keeping.derive',
    payload: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    async run({ database, clock }, { digest }) {
      const content = await database.maybe(findContent, [Buffer.from(digest, 'hex')])
      if (content === undefined) return
      const seen = await look(files, content.digest, content.media_type)
      if (seen === undefined) return
      const { duration, thumbnail } = seen
      const picture = thumbnail === undefined ? undefined : await files.put(thumbnail)
      await database.transaction(async (tx) => {
        await tx.many(noteDerived, [content.digest, duration ?? null, picture ?? null, clock()])
        await noteLook(tx, content.digest, { duration, picture })
      })
    },
  })

async function look(files: FileStore, digest: Buffer, mediaType: string): Promise<Seen | undefined> {
  const isMoving = !mediaType.startsWith('image/')
  try {
    return await files.withPath(digest, (path) => lookAt(path, isMoving))
  } catch (error) {
    if (error instanceof MissingFile) return undefined // the reading again names it
    throw error
  }
}
