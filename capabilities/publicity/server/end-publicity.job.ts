import { z } from 'zod'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { publicStates, stateAfter } from '../domain/index.ts'
import { dueOf } from './channels.ts'
import { lockPublication, publicationsToEnd, setDue } from './publication.sql.ts'
import { takeDownEverywhere } from './publish.ts'
import { chainOf } from './stamp.ts'

/** Once a day: what was public for as long as the rule allows is public no more. The record stays. */
export const endPublicity = defineJob({
  name: 'publicity.end-publicity',
  payload: z.strictObject({}),
  daily: '00:20',
  async run({ database, clock, signal }) {
    const now = clock()
    const today = legalDayOf(now.getTime())
    for (const { id } of await database.many(publicationsToEnd, [today])) {
      if (signal.aborted) return
      await database.transaction(async (tx) => {
        const { state } = await tx.one(lockPublication, [id])
        if (!publicStates.includes(state)) return
        const channels = await takeDownEverywhere(tx, id, { now, dueOn: today })
        await tx.many(setDue, [id, dueOf(channels), stateAfter(state, 'expire')])
        const event = { type: 'publication-expired', actor: 'system', at: now, facts: { on: today } }
        await appendToLedger(tx, chainOf(id), event)
      })
    }
  },
})
