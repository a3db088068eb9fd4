export { isReviewPassed, noticeObjection } from './gate.ts'
export { reviewProblems } from './problems.ts'
export { reviewRoutes } from './routes.ts'
