import type { AnyJob } from '#platform/server/jobs/index.ts'
import { deliverMessages, type Outside } from './deliver.job.ts'
import { tellOfEntries } from './tell.job.ts'
import { watchLimits } from './watch-limits.job.ts'

export type { Outside } from './deliver.job.ts'
export { notificationProblems } from './problems.ts'
export { notificationRoutes } from './routes.ts'

/** Telling of events and of limits, and sending what was told. */
export function notificationJobs(outside: Outside): readonly AnyJob[] {
  const deliver = deliverMessages(outside)
  return [tellOfEntries(outside.couriers, deliver), watchLimits(outside.couriers, deliver), deliver]
}
