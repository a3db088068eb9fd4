/** Work that is done later: defined beside its capability, enqueued in the transaction that causes it. */
export {
  type AnyJob,
  defineCausedJob,
  defineJob,
  type EnqueueOptions,
  type Job,
  type JobTools,
} from './define-job.ts'
export type { DistrictTime } from './district-time.ts'
export { migrateJobs } from './migrate-jobs.ts'
export { readQueue, unlockJobs } from './queue.sql.ts'
export { type JobWorker, type QueueAddress, startWorker } from './run-jobs.ts'
export { workOffCauses } from './work-off-causes.ts'
