import type { Answer } from '#platform/web/api-client/index.ts'
import type { listEnforcementOfficers } from '../../contract.ts'

export type People = Answer<typeof listEnforcementOfficers>
export type Person = People['officers'][number]
