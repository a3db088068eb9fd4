import type { Answer } from '#platform/web/api-client/index.ts'
import type { listEnforcementBodies } from '../../contract.ts'

export type Body = Answer<typeof listEnforcementBodies>['bodies'][number]
