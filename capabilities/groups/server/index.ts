export { groupProblems } from './problems.ts'
export { groupRoutes } from './routes.ts'
