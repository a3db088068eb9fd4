import { z } from 'zod'
import { statement } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'

const deleteDeadSessions = statement(
  'access.delete-dead-sessions',
  `delete from access.session where expires_at < $1 or last_seen_at < $1::timestamptz - interval '2 hours'`,
)

const deleteOldAttempts = statement(
  'access.delete-old-attempts',
  `delete from access.sign_in_attempt where at < $1::timestamptz - interval '180 days'`,
)

/**
 * Sessions that can no longer be used go at once; attempts to sign in stay for six months.
 * @source Cybersecurity Law: network logs are kept for not less than six months
 */
export const sweepSessions = defineJob({
  name: 'access.sweep-sessions',
  payload: z.strictObject({}),
  daily: '03:20',
  async run({ database, clock }) {
    const now = clock()
    await database.many(deleteDeadSessions, [now])
    await database.many(deleteOldAttempts, [now])
  },
})
