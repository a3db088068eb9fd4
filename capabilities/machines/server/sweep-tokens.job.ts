import { z } from 'zod'
import { defineJob } from '#platform/server/jobs/index.ts'
import { deleteDeadTokens, deleteOldRequests } from './token.sql.ts'

/**
 * Tokens that ended go at once; who asked for one is kept for six months.
 * @source Cybersecurity Law: network logs are kept for not less than six months
 */
export const sweepTokens = defineJob({
  name: 'machines.sweep-tokens',
  payload: z.strictObject({}),
  daily: '03:30',
  async run({ database, clock }) {
    const now = clock()
    await database.many(deleteDeadTokens, [now])
    await database.many(deleteOldRequests, [now])
  },
})
