export { isExitOwed } from './owed.ts'
export { exitProblems } from './problems.ts'
export { exitRoutes } from './routes.ts'
