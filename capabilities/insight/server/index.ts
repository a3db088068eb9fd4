export { readOrphans } from './answerable.ts'
export { insightRoutes } from './routes.ts'
