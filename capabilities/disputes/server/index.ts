export { copyDueDates } from './copy-due-dates.ts'
export { type AcceptanceProblem, acceptDispute, declineDispute, isHeldByUnitOf } from './decide-acceptance.ts'
export { findHolder, insertDispute, type LockedDispute, lockForRule } from './dispute.sql.ts'
export { type LoanReason, lendReach, takeBackReach } from './lend-reach.ts'
export {
  bringDanger,
  growPersons,
  lockForMerge,
  type MergedDispute,
  markGoingOn,
  markMerged,
  markUnmerged,
  takeBackDanger,
} from './merge-dispute.ts'
export {
  byRule,
  type DisputeEdit,
  lockForMove,
  type Moved,
  type MoveProblem,
  moveTo,
  presentMoved,
  type Stamped,
} from './move-dispute.ts'
export { disputeProblems } from './problems.ts'
export { disputeRoutes } from './routes.ts'
export { inheritReach, mattersOpenAt } from './succeed-holder.ts'
export {
  classify,
  findReached,
  lockForWork,
  noteOnTimeline,
  recordWork,
  type WorkChange,
  type WorkedDispute,
} from './work-on-dispute.ts'
