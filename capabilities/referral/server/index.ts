export { draftReferral } from './draft.ts'
export { referralProblems } from './problems.ts'
export { referralRoutes } from './routes.ts'
