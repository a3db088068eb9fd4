export { readOrphans } from './answerable.ts'
export { insightProblems } from './problems.ts'
export { insightRoutes } from './routes.ts'
