import type { Route } from '#platform/server/http/route.ts'
import { caseRoutes } from './case-routes.ts'
import { requestRoutes } from './request-routes.ts'
import { writingRoutes } from './writing-routes.ts'

export const guidanceRoutes: readonly Route[] = [...requestRoutes, ...caseRoutes, ...writingRoutes]
