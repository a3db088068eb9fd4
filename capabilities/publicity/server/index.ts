export { endPublicity } from './end-publicity.job.ts'
export { publicityProblems } from './problems.ts'
export { publicityRoutes } from './routes.ts'
