import { z } from 'zod'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { defineJob } from '../jobs/index.ts'
import { sealDay } from './seal-day.ts'
import { exportSeals } from './seal-files.ts'

const DAY_IN_MS = 24 * 60 * 60 * 1000

/** Seals the day that has just ended and writes the seal where a backup or a notary picks it up. */
export function sealLedger(folder: string) {
  return defineJob({
    name: 'platform.seal-ledger',
    payload: z.strictObject({}),
    daily: '00:20',
    async run({ database, clock }) {
      const now = clock()
      const yesterday = legalDayOf(now.getTime() - DAY_IN_MS)
      await database.transaction((tx) => sealDay(tx, yesterday, now))
      await exportSeals(database, folder)
    },
  })
}
