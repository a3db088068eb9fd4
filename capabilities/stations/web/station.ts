import type { Answer } from '#platform/web/api-client/index.ts'
import type { listStations } from '../contract.ts'

export type Station = Answer<typeof listStations>['stations'][number]

/** A key in the moment in which it is shown. */
export interface GivenKey {
  readonly name: string
  readonly authkey: string
}
