import type { AnyJob } from '#platform/server/jobs/index.ts'
import { type CarryOutParts, carryOut, goOnWithLists } from './carry-out.job.ts'

export { retentionProblems } from './problems.ts'
export { deletionListReaders } from './rights.ts'
export { retentionRoutes } from './routes.ts'

export const retentionJobs = (parts: CarryOutParts): readonly AnyJob[] => [
  carryOut(parts),
  goOnWithLists(parts),
]
