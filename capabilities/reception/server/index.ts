export { insertFiledVisit } from './visit.sql.ts'
