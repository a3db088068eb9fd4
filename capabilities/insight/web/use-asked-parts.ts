import { useOperation } from '#platform/web/api-client/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { readWorklist } from '../contract.ts'
import { placeOf } from './work-places.ts'

/** What waits for the signed-in person on one matter; the parts of its page read it together. */
export function useWorkOn(disputeId: string) {
  const may = useMay()
  const query = { disputeId, limit: 20 }
  const work = useOperation(readWorklist, { query }, { enabled: may('readWorklist'), staleSeconds: 0 })
  return work.data?.items ?? []
}

/** Ids of the parts of the page in which that is done. */
export function useAskedParts(disputeId: string): readonly string[] {
  return useWorkOn(disputeId).flatMap(({ act }) => placeOf(act).hash ?? [])
}
