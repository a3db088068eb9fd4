export { carryColour } from './carry-colour.ts'
export { safetyProblems } from './problems.ts'
export { safetyRoutes } from './routes.ts'
export { accountsKeptFromVisit, refuseMeeting } from './separations.ts'
