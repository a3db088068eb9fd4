export { signersOf } from './agreements.ts'
export { noteRoutesTold } from './answer-breach.ts'
export { type WatchedObligation, watchedObligations } from './breach.sql.ts'
export { closeTurn, isAgreementBeingSigned, refuseWhileAgreementStands } from './close-turn.ts'
export { confirmationStanding } from './confirmation-standing.ts'
export { planOwedVisits } from './plan-owed-visits.job.ts'
export { mediationProblems } from './problems.ts'
export { mayMediate } from './read-mediation.ts'
export { mediationRoutes } from './routes.ts'
export { type ConfirmationStep, stepConfirmation } from './step-confirmation.ts'
export { consentThrough, signThrough, type Through } from './through-representative.ts'
export { visitsInForce } from './visits.sql.ts'
export {
  type BrokenPerformance,
  brokenPerformance,
  choicesOnAgreement,
  policeLetters,
} from './watch-performance.ts'
export { type KeptAgreement, type KeptProceeding, wholeMediation } from './whole-mediation.sql.ts'
export { type OnDispute, type Order, orderOf } from './work.ts'
export { mayWorkOnAgreement } from './work-on-agreement.ts'
