export { safetyProblems } from './problems.ts'
export { safetyRoutes } from './routes.ts'
export { refuseMeeting } from './separations.ts'
