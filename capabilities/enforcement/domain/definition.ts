import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { PeriodUnit, Roll } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'

/**
 * One kind of act as data: its stages, its steps in order with what each records, its limits. A definition is a dated
 * rule; a running case keeps the version that it was opened under.
 */
export interface ActDefinition extends Label {
  readonly actType: string
  /** Code of the procedure within the type: `ordinary`, `simple`, `seal-and-seize`. */
  readonly procedure: string
  /** In their order. */
  readonly stages: readonly Coded[]
  /** Sides on which counterparties stand; each has somebody. Left out, all stand on one. */
  readonly parts?: readonly PartyRole[] | undefined
  readonly fields: Readonly<Record<string, FieldDefinition>>
  readonly steps: readonly StepDefinition[]
  readonly limits: readonly LimitDefinition[]
  /** What a department's own rule sets otherwise, by regime and limit. */
  readonly regimes?: Readonly<Record<string, Readonly<Record<string, LimitChange>>>> | undefined
}

/** A code with its words, in a list whose order means something: an object would lose it in the database. */
export interface Coded extends Label {
  readonly code: string
}

export const fieldKinds = [
  'text',
  'long-text',
  'day',
  'money',
  'number',
  'yes-no',
  'choice',
  'choices',
] as const

/** Money is whole fen, a day is a legal day, choices are codes of `choices`. */
export interface FieldDefinition extends Label {
  readonly kind: (typeof fieldKinds)[number]
  readonly choices?: readonly Coded[] | undefined
  /** Said for the organ's own use: a letter to the counterparty does not print it. */
  readonly internal?: boolean | undefined
}

export interface StepDefinition extends Label {
  readonly code: string
  readonly stage: string
  readonly basis: string
  readonly assumption?: boolean | undefined
  /** Field codes that have to be there when the step is recorded. */
  readonly asks?: readonly string[] | undefined
  /** Field codes that may be left empty. */
  readonly mayTell?: readonly string[] | undefined
  /**
   * Fields that begin with what an earlier step proposed, under its own name or another one; a different value wants a
   * reason that stays on the record.
   */
  readonly follows?: Readonly<Record<string, string>> | undefined
  /** Field codes that the paper also prints, entered at an earlier step. */
  readonly prints?: readonly string[] | undefined
  /** Certified officers who have to act together on that day. */
  readonly officers?: number | undefined
  /** Approved by the head of the organ. */
  readonly approved?: boolean | undefined
  readonly paper?: PaperDefinition | undefined
  /** Happens to each counterparty alone: where there are several it says to whom, and is whole when it did to all. */
  readonly each?: boolean | undefined
  /** May be recorded more than once. */
  readonly repeats?: boolean | undefined
  /** Has to be served on the counterparty. */
  readonly served?: boolean | undefined
  /** The sides whom its paper is for; left out, everybody. */
  readonly to?: readonly PartyRole[] | undefined
  /** Is a decision that settles the act: numbered, sealed, reviewed where the catalogue says so, disclosed. */
  readonly decides?: boolean | undefined
  /** Ends the case. */
  readonly closes?: boolean | undefined
  /** Has to be in the complete file; left out it may be there. */
  readonly needed?: Condition | true | undefined
  readonly requires?: readonly Requirement[] | undefined
}

/** @property word the word of the document's number, drawn from a counter of its own; no word, no number */
export interface PaperDefinition extends Label {
  readonly word?: string | undefined
  readonly signs: readonly ('officers' | 'counterparty' | 'head' | 'witness')[]
}

/** What has to hold before a step; a law that is absolute blocks, others warn. */
export interface Requirement extends Label {
  readonly that: Condition
  readonly otherwise: 'blocked' | 'warned'
  readonly basis: string
}

/** A sentence about the record of a case, as data. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** It is true of every counterparty, by what happened to that one. */
  | { readonly ofEach: Condition }
  | { readonly taken: string }
  | { readonly served: string }
  /** The term of the limit has passed, at the end of its last day. */
  | { readonly over: string }
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly atMost: number | { readonly field: string } }
  | { readonly field: string; readonly atLeast: number | { readonly field: string } }
  | { readonly counterparty: 'natural' | 'organisation' }
  /** The day of the step is a holiday of the law or the weekend day of one. */
  | { readonly onHoliday: true }
  /** The step begins at or after the first full hour and before the second, by the district's clock. */
  | { readonly betweenHours: readonly [number, number] }

/**
 * From where a limit runs: a step, the last such step once it happened to everybody, its serving, a day that a field
 * names, or the day on which silence decided.
 */
export type LimitStart =
  | { readonly step: string }
  | { readonly byEach: string }
  | { readonly served: string }
  | { readonly field: string }
  | { readonly deemed: string }

export interface LimitDefinition extends Label {
  readonly code: string
  readonly basis: string
  readonly assumption?: boolean | undefined
  /** Length of the term; left out where `dueOn` names the last day itself. */
  readonly length?: number | undefined
  readonly unit?: PeriodUnit | undefined
  readonly roll?: Roll | undefined
  /** A field that names the last day. */
  readonly dueOn?: string | undefined
  /** The first of these that has happened. */
  readonly from: readonly LimitStart[]
  /** Steps that meet it, or `served:` and the step whose serving meets it. */
  readonly until: readonly string[]
  readonly when?: Condition | undefined
  /** Time that is not counted: from one step to the other. */
  readonly pauses?:
    | readonly { readonly from: string; readonly to: string; readonly basis: string }[]
    | undefined
  readonly extensions?:
    | readonly { readonly step: string; readonly length: number; readonly basis: string }[]
    | undefined
  /**
   * What its end means: the organ is `late`; the measure or evidence `lapses` by law; silence is `deemed` an answer;
   * or the counterparty's time is `over`, and what had to wait for it may be done.
   */
  readonly at: 'late' | 'lapses' | 'deemed' | 'over'
  readonly effect: Label
  /** Days before the end from which on it is shown as near. */
  readonly warnDays?: number | undefined
}

/** What a regime sets otherwise; the rest of the limit stays. */
export type LimitChange = { readonly [Key in keyof LimitDefinition]?: LimitDefinition[Key] | undefined }
