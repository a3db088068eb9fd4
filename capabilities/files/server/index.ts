export { type AttachmentRow, attachmentsOf, findAttachment } from './attachment.sql.ts'
export { attachmentNeeds } from './attachment-needs.ts'
export { fileProblems } from './problems.ts'
export { fileRoutes } from './routes.ts'
