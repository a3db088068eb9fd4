export { paperProblems } from './problems.ts'
export { renderPaper } from './render-paper.ts'
export { paperRoutes } from './routes.ts'
