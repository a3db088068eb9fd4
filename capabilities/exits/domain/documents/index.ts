export { type AidApplicationFacts, aidApplication } from './aid-application.ts'
export { askingCertificate, type CertificateFacts, type CertifiedAsking } from './asking-certificate.ts'
export { type ExplainedRoute, type NoticeFacts, noticeOfRoutes } from './notice-of-routes.ts'
export { type UndisputedFactsFacts, undisputedFacts } from './undisputed-facts.ts'
