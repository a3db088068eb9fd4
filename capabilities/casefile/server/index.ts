export { type CaseFileParts, makeFile } from './make-file.job.ts'
export { casefileProblems, casefileRoutes } from './routes.ts'
