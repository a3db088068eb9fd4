export { returnProblems } from './problems.ts'
export { returnReaders } from './rights.ts'
export { returnRoutes } from './routes.ts'
