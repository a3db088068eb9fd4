export { receptionProblems } from './problems.ts'
export { lockOpenVisit, type Recorded, recordVisit, type VisitOrder } from './record-visit.ts'
export { mayReceive, receptionRoutes } from './routes.ts'
export { fileVisit, insertImportedVisits, type LockedVisit } from './visit.sql.ts'
