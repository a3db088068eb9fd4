export { supervisionProblems } from './problems.ts'
export { supervisionRoutes } from './routes.ts'
