import { z } from 'zod'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { dayInMs, legalDayOf } from '#kernel/calendar/index.ts'
import { paceOf } from '#platform/server/files/digests.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { contentsToRead, findContent } from './content.sql.ts'
import { noteFinding } from './note-finding.ts'
import { readContent } from './read-content.ts'

const PAGE = 50

/** Reads one content again: at once after it was stored, and whenever somebody asks. */
export const readAgain = (files: FileStore): Job<{ readonly digest: string }> =>
  defineJob({
    name: 'keeping.read-again',
    payload: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    async run({ database, clock }, { digest }) {
      const content = await database.maybe(findContent, [Buffer.from(digest, 'hex')])
      if (content === undefined) return
      const finding = await readContent(files, content)
      await database.transaction((tx) => noteFinding(tx, content.digest, finding, clock()))
    },
  })

/** Every night: what has not been read for as long as the rule says, slowly, until it is done or the process ends. */
export const readOldest = (files: FileStore) =>
  defineJob({
    name: 'keeping.read-oldest',
    payload: z.strictObject({}),
    daily: '01:10',
    async run({ database, clock, signal }) {
      const { value: rule } = await ruleOn(database, 'keeping.reading', legalDayOf(clock().getTime()))
      const before = new Date(clock().getTime() - rule.everyDays * dayInMs)
      const pace = paceOf(rule.mebibytesPerSecond * 1024 * 1024)
      for (;;) {
        const contents = await database.many(contentsToRead, [before, PAGE])
        if (contents.length === 0) return
        for (const content of contents) {
          if (signal.aborted) return
          const finding = await readContent(files, content, pace)
          await database.transaction((tx) => noteFinding(tx, content.digest, finding, clock()))
        }
      }
    },
  })
