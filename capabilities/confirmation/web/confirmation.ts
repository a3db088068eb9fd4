import type { Answer } from '#platform/web/api-client/index.ts'
import type { readConfirmations } from '../contract.ts'

export type Confirmations = Answer<typeof readConfirmations>
export type Confirmable = Confirmations['agreements'][number]

/** What a part of the panel is handed. */
export interface PartProps {
  readonly disputeId: string
  readonly version: number
  readonly one: Confirmable
  readonly onDone: (sentence: string) => void
}
