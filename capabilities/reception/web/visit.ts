import type { Answer } from '#platform/web/api-client/index.ts'
import type { readVisit } from '../contract.ts'

export type Visit = Answer<typeof readVisit>

/** What a form about a visit is handed. */
export interface VisitWorkProps {
  readonly visit: Visit
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}
