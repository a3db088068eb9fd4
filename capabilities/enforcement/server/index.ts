export { enforcementProblems } from './problems.ts'
export type { IsReviewPassed } from './record-step.ts'
export { enforcementRoutes } from './routes.ts'
