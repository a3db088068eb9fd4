import type { Label } from '#kernel/codes/index.ts'
import type { KnownFigure } from './codes.ts'

/** What a department answers to one field. A choice is its code; several choices are their codes. */
export type FieldValue = number | boolean | string | readonly string[]
/** By the codes of the fields; what was not answered is not there. */
export type Values = Readonly<Record<string, FieldValue>>
/** Why a value is as it is, by the code of its field. */
export type Remarks = Readonly<Record<string, string>>

export type FieldKind = 'count' | 'yes-no' | 'choice' | 'choices' | 'text'

interface Coded extends Label {
  readonly code: string
}

/**
 * One question of a form.
 * @property need   `must`: without it nothing is submitted
 * @property most   of a count the largest that is believed, of a text its characters
 * @property known  the figure of the registers that stands beside what is typed; another value wants a remark
 * @property titles other headings under which earlier spreadsheets have it
 */
export interface Field extends Coded {
  readonly kind: FieldKind
  readonly need: 'must' | 'may'
  readonly unit?: Label | undefined
  readonly hint?: Label | undefined
  readonly most?: number | undefined
  readonly choices?: readonly Coded[] | undefined
  readonly known?: KnownFigure | undefined
  readonly titles?: readonly string[] | undefined
  readonly assumption?: boolean | undefined
}

/** A sum of counts or a fixed number; of it a share in per cent, rounded up; never below `least`. */
export interface Amount {
  readonly sum?: readonly string[] | undefined
  readonly number?: number | undefined
  readonly percent?: number | undefined
  readonly least?: number | undefined
}

/**
 * What has to hold between fields, as a sentence for the person who types. A fault keeps the return back, a warning
 * wants a remark.
 * @property at the field that is marked
 */
export interface Check extends Coded {
  readonly at: string
  readonly severity: 'fault' | 'warning'
  readonly basis: string
  readonly assumption: boolean
  readonly that:
    | { readonly left: Amount; readonly is: 'at-most' | 'at-least' | 'equal'; readonly right: Amount }
    | { readonly filled: true; readonly when: { readonly field: string; readonly is: FieldValue } }
}

/** A figure made of two others: a share in per cent, or how many of one come on one of the other. */
export interface Ratio extends Coded {
  readonly as: 'percent' | 'each'
  readonly of: Amount
  readonly to: Amount
}

/**
 * A form of returns, which is data: the next collection is another row of the rule book.
 * @property lastRound from which change of a count on it is asked why: both the share and the difference are reached
 */
export interface ReturnForm extends Label {
  readonly parts: readonly (Coded & { readonly fields: readonly Field[] })[]
  readonly checks: readonly Check[]
  readonly ratios: readonly Ratio[]
  readonly lastRound: { readonly percent: number; readonly least: number; readonly assumption: boolean }
}

export const fieldsOf = (form: ReturnForm): readonly Field[] => form.parts.flatMap(({ fields }) => fields)

/** Own properties only: a code may be a word that every object knows. */
export const answerTo = (values: Values, code: string): FieldValue | undefined =>
  Object.hasOwn(values, code) ? values[code] : undefined

export const isFilled = (value: FieldValue | undefined): value is FieldValue =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** @returns undefined where a count is missing or is no number: nothing is said of what is not known */
export function amountOf(
  { sum, number, percent = 100, least = 0 }: Amount,
  values: Values,
): number | undefined {
  let whole = number ?? 0
  for (const code of sum ?? []) {
    const value = answerTo(values, code)
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
    whole += value
  }
  return Math.max(Math.ceil((whole * percent) / 100), least)
}
