import { listUnits } from '#capabilities/organisations/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'

type Unit = Answer<typeof listUnits>['units'][number]

const hour = 60 * 60

/** The tree of units, which changes rarely. Empty until it has arrived. */
export function useUnits(): readonly Unit[] {
  return useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []
}
