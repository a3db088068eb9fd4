export { applicationProblems } from './problems.ts'
export { applicationRoutes } from './routes.ts'
