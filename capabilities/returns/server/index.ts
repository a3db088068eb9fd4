export { returnProblems } from './problems.ts'
export { returnRoutes } from './routes.ts'
