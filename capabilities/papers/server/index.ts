export { paperProblems } from './problems.ts'
export { paperRoutes } from './routes.ts'
