import { z } from 'zod'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { nearestEnd, readCase } from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { lockOpenCase, openCaseIds, setDueOn } from './case.sql.ts'
import { momentOf, recordOfCase } from './record.ts'

/**
 * Once a day: a limit that ended by time alone, silence that started the next one, a year of the calendar that became
 * known. The page of a case reads its limits anew each time; what lists are sorted by is a copy.
 */
export const refreshDue = defineJob({
  name: 'enforcement.refresh-due',
  payload: z.strictObject({}),
  daily: '00:10',
  async run({ database, clock, signal }) {
    const now = clock()
    const moment = await momentOf(database, now, legalDayOf(now.getTime()))
    for (const { id } of await database.many(openCaseIds)) {
      if (signal.aborted) return
      await database.transaction(async (tx) => {
        const row = await tx.maybe(lockOpenCase, [id])
        if (row === undefined) return
        const { definition } = await definitionOf(tx, row.rule_id)
        const { record } = await recordOfCase(tx, id, definition)
        await tx.many(setDueOn, [id, nearestEnd(readCase(definition, row.regime, record, moment))])
      })
    }
  },
})
