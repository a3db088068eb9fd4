export { passOnSilentCall } from './offer-next.job.ts'
export { rosterProblems } from './problems.ts'
export { rosterRoutes } from './routes.ts'
