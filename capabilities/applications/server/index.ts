export { applicationProblems } from './problems.ts'
export { applicationRoutes } from './routes.ts'
export { saidByParties } from './said-by-parties.sql.ts'
