export { guidanceProblems } from './problems.ts'
export { guidanceRoutes } from './routes.ts'
