export { lateFilings } from './duties.ts'
export { committeeProblems } from './problems.ts'
export { committeeRoutes } from './routes.ts'
