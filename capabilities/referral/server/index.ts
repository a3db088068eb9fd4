export { extendReferralTerm, pauseReferralTerm, resumeReferralTerm } from './change-term.ts'
export { draftReferral } from './draft.ts'
export { endReferral } from './end.ts'
export type { OtherSide } from './lock-step.ts'
export { acknowledgeReferral } from './move.ts'
export { referralProblems } from './problems.ts'
export { explainTerm } from './read.ts'
export { receiveReferral } from './receive.ts'
export {
  findKnown,
  findReferralOfBody,
  type ReferralRow,
  referralsOfBody,
} from './referral.sql.ts'
export { referralRoutes } from './routes.ts'
export { sendAlong } from './send-along.ts'
