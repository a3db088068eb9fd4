export { type Merger, mergeUnit } from './merge-unit.ts'
export { presentUnit } from './present.ts'
export { organisationProblems } from './problems.ts'
export { organisationRoutes } from './routes.ts'
