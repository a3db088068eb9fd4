export { isExitOwed } from './owed.ts'
export { exitProblems } from './problems.ts'
export { readStandingNotice } from './read.ts'
export { exitRoutes } from './routes.ts'
