import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'

/** What the page of a dispute hands to the form of an act. */
export interface ActProps {
  readonly matter: Answer<typeof readDispute>
  readonly moved: string | undefined
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}
