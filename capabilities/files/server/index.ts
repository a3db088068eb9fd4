export { type AttachmentRow, attachmentsOf, findAttachment } from './attachment.sql.ts'
export { fileProblems } from './problems.ts'
export { fileRoutes } from './routes.ts'
