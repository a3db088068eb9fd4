import type { Answer } from '#platform/web/api-client/index.ts'
import type { listUnits } from '../contract.ts'

export type Unit = Answer<typeof listUnits>['units'][number]
