export { type ExplainedRoute, type NoticeFacts, noticeOfRoutes } from './notice-of-routes.ts'
