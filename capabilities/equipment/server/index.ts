export { equipmentProblems } from './problems.ts'
export { equipmentRoutes } from './routes.ts'
