export { isReviewPassed, noticeObjection } from './gate.ts'
export { type PaperOfReview, reviewPapers } from './papers.ts'
export { reviewProblems } from './problems.ts'
export { reviewRoutes } from './routes.ts'
