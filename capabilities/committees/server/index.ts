export { committeeProblems } from './problems.ts'
export { committeeRoutes } from './routes.ts'
