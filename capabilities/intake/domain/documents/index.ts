export { type ApplicationFacts, applicationForm } from './application-form.ts'
export { type IntakeFacts, intakeForm, type PrintedOrigin } from './intake-form.ts'
export { type RefusalFacts, refusalNotice } from './refusal-notice.ts'
