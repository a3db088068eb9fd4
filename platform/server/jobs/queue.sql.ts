import { statement } from '../database/statement.ts'

/** @property waiting jobs that may run or will. @property given_up jobs whose last attempt failed: a person must look */
export interface QueueRow {
  readonly waiting: number
  readonly given_up: number
  readonly oldest_in_seconds: number
}

/** What an operator must know of the queue; the view of the library hides neither. */
export const readQueue = statement<QueueRow>(
  'platform.read-queue',
  `select count(*) filter (where attempts < max_attempts) + (select count(*) from platform.caused_job) as waiting,
          count(*) filter (where attempts >= max_attempts and locked_at is null) as given_up,
          coalesce(extract(epoch from now() - least(min(run_at) filter (where attempts < max_attempts and run_at < now()),
                                                    (select min(at) from platform.caused_job))), 0)::float8
            as oldest_in_seconds
     from graphile_worker.jobs`,
)

/** After a kill -9 of the only worker nobody holds these any more; the library itself would wait four hours. */
export const unlockJobs = statement(
  'platform.unlock-jobs',
  `with queues as (update graphile_worker._private_job_queues set locked_at = null, locked_by = null
                    where locked_at is not null)
   update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
    where locked_at is not null`,
)
