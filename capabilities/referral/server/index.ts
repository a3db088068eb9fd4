export { referralProblems } from './problems.ts'
export { referralRoutes } from './routes.ts'
