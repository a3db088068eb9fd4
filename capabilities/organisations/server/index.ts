export { organisationProblems } from './problems.ts'
export { organisationRoutes } from './routes.ts'
