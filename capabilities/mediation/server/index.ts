export { closeTurn, refuseWhileAgreementStands } from './close-turn.ts'
export { mediationProblems } from './problems.ts'
export { mediationRoutes } from './routes.ts'
export { wholeMediation } from './whole-mediation.sql.ts'
