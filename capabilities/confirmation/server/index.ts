export { confirmationProblems } from './problems.ts'
export { confirmationRoutes } from './routes.ts'
