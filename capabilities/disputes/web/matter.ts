import type { ComponentType } from 'react'
import type { Label } from '#kernel/codes/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { readDispute } from '../contract.ts'

/** A dispute as its page has it. */
export type Matter = Answer<typeof readDispute>

/** What the form of an act is handed. */
export interface ActProps {
  readonly matter: Matter
  /** What was done last and by whom, as a sentence: for when somebody else was faster. */
  readonly moved: string | undefined
  /** Done: close the form. @param sentence told to the person */
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/**
 * Something that may be done with a dispute, as a form that opens beside its page.
 * @property id in the address: `?act=accept`
 * @property operation id of the operation that the account must be allowed
 * @property isOffered whether this dispute may be acted on so now; the server decides for itself
 */
export interface MatterAct {
  readonly id: string
  readonly operation: string
  readonly label: Label
  readonly look?: 'primary' | 'plain'
  /** A duty and no move: no state of the dispute hides it, and it stands apart from what may be done now. */
  readonly isDuty?: boolean
  /** A part of the page leads to it; it has no button beside the others. */
  readonly isInPart?: boolean
  readonly isOffered: (matter: Matter) => boolean
  readonly load: () => Promise<ComponentType<ActProps>>
}

/**
 * A part of the page of a dispute that another capability hangs in.
 * @property id of the section, so that `#mediation` leads there
 * @property may id of the operation without which it would be empty
 */
export interface MatterPanel {
  readonly id: string
  readonly title: Label
  readonly may: string
  readonly isShown?: (matter: Matter) => boolean
  readonly load: () => Promise<ComponentType<{ readonly matter: Matter }>>
}

/** The act is possible by the table of moves. */
export function isPossibleNow(matter: Matter, move: string): boolean {
  return matter.may.includes(move)
}
