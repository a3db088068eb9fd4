export { mediationProblems } from './problems.ts'
export { mediationRoutes } from './routes.ts'
