import type { Route } from '#platform/server/http/route.ts'
import { requestRoutes } from './request-routes.ts'

export const guidanceRoutes: readonly Route[] = [...requestRoutes]
