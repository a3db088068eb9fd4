import type { Answer } from '#platform/web/api-client/index.ts'
import type { readPerformance } from '../../contract.ts'
import type { Matter } from '../workbench.ts'

export type Watched = Answer<typeof readPerformance>
export type WatchedObligation = Watched['obligations'][number]
export type PoliceWay = Watched['police'][number]

/** What a part of the panel is handed. */
export interface PartProps {
  readonly matter: Matter
  readonly watched: Watched
  readonly onDone: (sentence: string) => void
}
