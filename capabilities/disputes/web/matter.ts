import type { ComponentType } from 'react'
import type { Label } from '#kernel/codes/index.ts'
import type { Answer, AnyOperation } from '#platform/web/api-client/index.ts'
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
  /** What else has to be so; while it is not known, the act is not offered. */
  readonly where?: Condition
  readonly load: () => Promise<ComponentType<ActProps>>
}

/**
 * A part of the page of a dispute that another capability hangs in.
 * @property id of the section, so that `#mediation` leads there
 * @property may id of the operation without which it would be empty
 * @property isBeside it stands beside the page, where clocks and timeline are
 * @property empties while all of them find nothing, the part is a word in the line of what there is not yet
 * @property begins what its first act is called, and whether the account may do it: by the operation and the answer of the first
 * of `empties`
 */
export interface MatterPanel {
  readonly id: string
  readonly title: Label
  readonly may: string
  readonly isBeside?: true
  readonly isShown?: (matter: Matter) => boolean
  readonly empties?: readonly Emptiness[]
  readonly begins?: Beginning
  readonly load: () => Promise<ComponentType<{ readonly matter: Matter; readonly isBeginning?: boolean }>>
}

/** A reading of a dispute that tells whether an act is open to the account, where its state alone does not. */
interface Condition {
  readonly operation: AnyOperation
  readonly holds: (answer: never) => boolean
}

/** By an operation about the dispute itself. */
export function whereAnswer<Op extends AnyOperation>(
  operation: Op,
  holds: (answer: Answer<Op>) => boolean,
): Condition {
  return { operation, holds }
}

interface Beginning {
  readonly label: Label
  readonly may: string
  readonly isOffered: (answer: never, matter: Matter) => boolean
}

/** A reading of a dispute that tells by its answer whether a part of the page has nothing to show. */
export interface Emptiness {
  readonly operation: AnyOperation
  readonly input: (matter: Matter) => { readonly params: Readonly<Record<string, string>> }
  readonly isEmpty: (answer: never, matter: Matter) => boolean
}

/** Of an operation about the dispute itself. @param isEmpty whether its answer holds nothing to show */
export function emptyWhile<Op extends AnyOperation>(
  operation: Op,
  isEmpty: (answer: Answer<Op>, matter: Matter) => boolean,
  input: Emptiness['input'] = ({ id }) => ({ params: { disputeId: id } }),
): Emptiness {
  return { operation, input, isEmpty }
}

/**
 * What the first act of an empty part is called, and when it is offered.
 * @param may id of the operation of the act @param _read whose answer tells
 */
export function beginsWith<Op extends AnyOperation>(
  label: Label,
  may: string,
  _read: Op,
  isOffered: (answer: Answer<Op>, matter: Matter) => boolean,
): Beginning {
  return { label, may, isOffered }
}

/** The act is possible by the table of moves. */
export function isPossibleNow(matter: Matter, move: string): boolean {
  return matter.may.includes(move)
}
