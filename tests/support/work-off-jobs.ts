import { type AnyJob, workOffCauses } from '#platform/server/jobs/index.ts'
import { asOwner } from './postgres.global.ts'
import type { TestDatabase } from './test-database.ts'

const takeDue = `
  with due as (select j.id, t.identifier, j.payload from graphile_worker._private_jobs j
                 join graphile_worker._private_tasks t on t.id = j.task_id
                where (j.run_at <= $1 or j.run_at = j.created_at) and t.identifier = any($2)),
       taken as (delete from graphile_worker._private_jobs where id in (select id from due))
  select identifier, payload from due order by id`

/**
 * The clock of a test stands elsewhere than that of the queue: what was enqueued without a time is due at once.
 * Works off what is due by the clock of the test, without a worker that waits: the same jobs over the same queue. What
 * the jobs themselves enqueue is worked off too.
 */
export async function workOffJobs(
  { ownerUrl, database }: TestDatabase,
  jobs: readonly AnyJob[],
  clock: () => Date,
): Promise<void> {
  const tools = { database, clock, signal: new AbortController().signal }
  const known = jobs.map(({ name }) => name)
  const failed = (sentence: string) => {
    throw new Error(sentence)
  }
  for (;;) {
    await workOffCauses(tools, jobs, { onTrouble: failed })
    const due = await asOwner(ownerUrl, async (owner) => (await owner.query(takeDue, [clock(), known])).rows)
    if (due.length === 0) return
    for (const { identifier, payload } of due) {
      await jobs.find(({ name }) => name === identifier)?.perform(tools, payload)
    }
  }
}
