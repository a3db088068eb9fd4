import { z } from 'zod'
import { statement } from '../database/statement.ts'
import { defineJob } from '../jobs/index.ts'

/** In portions, so that no long lock and no long transaction comes of a busy day. */
const deleteOldAnswers = statement<{ readonly count: number }>(
  'platform.delete-old-answers',
  `with old as (delete from platform.kept_answer where ctid = any (array(
      select ctid from platform.kept_answer where created_at < now() - interval '2 days' limit 5000)) returning 1)
   select count(*) as count from old`,
)

/** Answers of writes are kept for two days; a repetition after that is a new request. */
export const sweepKeptAnswers = defineJob({
  name: 'platform.sweep-kept-answers',
  payload: z.strictObject({}),
  daily: '03:10',
  async run({ database, signal }) {
    while (!signal.aborted && (await database.one(deleteOldAnswers)).count > 0);
  },
})
