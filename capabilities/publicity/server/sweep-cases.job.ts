import { z } from 'zod'
import { caseFile } from '#capabilities/enforcement/server/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type AnyJob, defineJob } from '#platform/server/jobs/index.ts'
import { casesToSweep } from './publication.sql.ts'
import { handOverDecisions } from './take-case.ts'

/**
 * Once a day: decisions that are numbered and that nobody handed over. The clocks of disclosure run from the day of the
 * decision, so one that is not served yet is handed over too; it is flagged as not in effect until it is.
 * @source 118(六), HNP 76
 */
export const sweepCases = (keys: Keys): AnyJob =>
  defineJob({
    name: 'publicity.sweep-cases',
    payload: z.strictObject({}),
    daily: '00:15',
    async run({ database, clock, signal }) {
      for (const { id } of await database.many(casesToSweep)) {
        if (signal.aborted) return
        await database.transaction(async (tx) => {
          const file = await caseFile(tx, id, undefined)
          if (file !== undefined) await handOverDecisions(tx, file, { keys, now: clock(), by: null })
        })
      }
    },
  })
