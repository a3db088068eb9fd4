import type { Answer } from '#platform/web/api-client/index.ts'
import type { listSupervisionOrders } from '../contract.ts'

export type Order = Answer<typeof listSupervisionOrders>['orders'][number]
export type Step = Order['may'][number]
