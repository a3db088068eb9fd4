import { type Database, statement } from '../database/statement.ts'
import { type AnyJob, type CausedJob, isCaused, type JobTools } from './define-job.ts'

/** How many are worked off in one transaction: long enough to share its cost, short enough to lose little by a fault. */
const TOGETHER = 100

const dueAndTaken = `
  with due as (select id from platform.caused_job where job = $1 order by id limit ${TOGETHER} for update skip locked),
       taken as (delete from platform.caused_job c using due where c.id = due.id returning c.id, c.payload)`

const takeCauses = statement<{ readonly payload: unknown }>(
  'platform.take-causes',
  `${dueAndTaken} select payload from taken order by id`,
)

const handOverCauses = statement(
  'platform.hand-over-causes',
  `${dueAndTaken} select graphile_worker.add_job($1, payload => t.payload::json, max_attempts => $2)
                    from (select payload from taken order by id) t`,
)

interface Told {
  readonly onTrouble: (sentence: string) => void
  readonly onDone?: ((job: string, seconds: number, succeeded: boolean) => void) | undefined
}

/**
 * Works off what changes caused until nothing is left. Where one of those taken together fails, all of them go to the
 * queue: the good ones are done there at once, the bad one is tried again and is seen by whoever watches the queue.
 *
 * @throws where the database is away: nothing was taken then
 */
export async function workOffCauses(tools: JobTools, jobs: readonly AnyJob[], told: Told): Promise<void> {
  for (const job of jobs.filter(isCaused)) {
    while (!tools.signal.aborted && (await workOffTogether(tools, job, told)) === TOGETHER);
  }
}

/** @returns how many were taken */
async function workOffTogether(tools: JobTools, job: CausedJob, told: Told): Promise<number> {
  const { database, clock } = tools
  const began = performance.now()
  let count = 0
  try {
    await database.transaction(async (tx) => {
      const causes = await tx.many(takeCauses, [job.name])
      count = causes.length
      if (count === 0) return
      await job.performTogether(
        tx,
        causes.map(({ payload }) => payload),
        clock,
      )
    })
    if (count > 0) told.onDone?.(job.name, (performance.now() - began) / 1000, true)
    return count
  } catch (error) {
    told.onTrouble(`jobs: ${job.name}, ${count} at once: ${(error as Error).message}`)
    return await handOver(database, job)
  }
}

async function handOver(database: Database, { name, attempts }: CausedJob): Promise<number> {
  return (await database.transaction((tx) => tx.many(handOverCauses, [name, attempts]))).length
}
