import type { ComponentType } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { readMediation } from '../contract.ts'

/** A dispute as its page has it. */
export type Matter = Answer<typeof readDispute>

/** The mediation of one dispute, as the workbench has it. */
export type Mediation = Answer<typeof readMediation>
export type Turn = Mediation['proceedings'][number]
export type Agreement = Turn['agreements'][number]
export type Obligation = Agreement['obligations'][number]

/** What a neighbour offers under a field in which somebody writes. @property boxId of the input @property onWrite the whole new text */
export interface FieldAidProps {
  readonly matter: Matter
  readonly field: string
  readonly boxId: string
  readonly text: string
  readonly onWrite: (text: string) => void
}

/** What a neighbour offers where the minutes or an agreement are written. */
export interface WritingAids {
  readonly Checklist: ComponentType<{
    readonly matter: Matter
    readonly piece: 'minutes' | 'agreement'
  }>
  readonly UnderField: ComponentType<FieldAidProps>
}

/** What a form of the workbench is handed. @property about id of the thing that it is about, where there are several */
export interface WorkProps {
  readonly matter: Matter
  readonly mediation: Mediation
  readonly about: string | undefined
  readonly writing?: WritingAids | undefined
  /** What a neighbour has to say before the file is closed. */
  readonly BeforeClosing?: ComponentType<{ readonly matter: Matter }> | undefined
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** One piece of work that opens beside the page. */
export interface Work {
  readonly form: ComponentType<WorkProps>
  readonly title: string
}

/** The turn that is open, or the last one. */
export function latestTurn(mediation: Mediation): Turn | undefined {
  return mediation.proceedings.at(-1)
}

export function nameOfParty(matter: Matter, partyId: string | undefined): string {
  return matter.parties.find(({ id }) => id === partyId)?.name ?? ''
}

export function partyOptions(matter: Matter) {
  return matter.parties.map(({ id, name }) => ({ value: id, label: name }))
}
