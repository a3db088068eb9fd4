export { exchangeProblems } from './problems.ts'
export { exchangeRoutes } from './routes.ts'
