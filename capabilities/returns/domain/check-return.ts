import type { Label } from '#kernel/codes/index.ts'
import type { FindingKind, KnownFigure } from './codes.ts'
import type { FieldValue, Values } from './form.ts'
import {
  amountOf,
  answerTo,
  type Check,
  type Field,
  fieldsOf,
  isFilled,
  type Remarks,
  type ReturnForm,
} from './form.ts'

/** What the registers say, by the figures that the form asks for; what they do not know is not there. */
export type Known = Readonly<Partial<Record<KnownFigure, FieldValue>>>

/**
 * @property at          code of the field that is marked
 * @property severity    a fault keeps the return back; a warning wants a remark
 * @property says        the sentence of the form, of a `check`
 * @property isExplained a warning with its remark
 */
export interface Finding {
  readonly at: string
  readonly severity: 'fault' | 'warning'
  readonly what: FindingKind
  readonly says?: Label & { readonly basis: string; readonly assumption: boolean }
  readonly isExplained: boolean
}

/** @property last values of the round before; undefined where the department was not in one */
interface Facts {
  readonly values: Values
  readonly remarks: Remarks
  readonly known?: Known | undefined
  readonly last?: Values | undefined
}

/**
 * Everything that stands against a return, in the order of the form. The browser asks while somebody types, the server
 * when it is submitted.
 */
export function findingsOf(form: ReturnForm, facts: Facts): readonly Finding[] {
  const { values, remarks } = facts
  const isExplained = (code: string) =>
    Object.hasOwn(remarks, code) && (remarks[code] ?? '').trim().length >= FEWEST_CHARACTERS
  return fieldsOf(form).flatMap((field) => {
    const { code } = field
    const value = answerTo(values, code)
    const fault = faultOf(field, value)
    const broken = form.checks.filter((check) => check.at === code && !holds(check, values))
    const own: Finding[] = []
    if (fault !== undefined) own.push({ at: code, severity: 'fault', what: fault, isExplained: false })
    for (const { zh, en, basis, assumption, severity } of broken) {
      const says = { zh, en, basis, assumption }
      own.push({
        at: code,
        severity,
        what: 'check',
        says,
        isExplained: severity === 'warning' && isExplained(code),
      })
    }
    if (fault === undefined && isFilled(value)) {
      for (const what of doubtsOf(form, field, value, facts))
        own.push({ at: code, severity: 'warning', what, isExplained: isExplained(code) })
    }
    return own
  })
}

/** Shorter than this is no reason. */
export const FEWEST_CHARACTERS = 2
/** As the contract takes it; a form may want less. */
export const MOST_CHARACTERS = 500

/** What keeps a return from being submitted. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity, isExplained }) => severity === 'fault' || !isExplained)

/** Of one value alone. */
export function faultOf(field: Field, value: FieldValue | undefined): FindingKind | undefined {
  if (!isFilled(value)) return field.need === 'must' ? 'missing' : undefined
  const { kind, most, choices = [] } = field
  const isChoice = (one: FieldValue) => choices.some(({ code }) => code === one)
  if (kind === 'count') {
    if (typeof value !== 'number') return 'wrong-kind'
    if (!Number.isSafeInteger(value) || value < 0) return 'not-a-count'
    return value > (most ?? Number.MAX_SAFE_INTEGER) ? 'too-much' : undefined
  }
  if (kind === 'yes-no') return typeof value === 'boolean' ? undefined : 'wrong-kind'
  if (kind === 'choices') {
    if (!Array.isArray(value)) return 'wrong-kind'
    const isSound = value.every(isChoice) && new Set(value).size === value.length
    return isSound ? undefined : 'unknown-choice'
  }
  if (typeof value !== 'string') return 'wrong-kind'
  if (kind === 'choice') return isChoice(value) ? undefined : 'unknown-choice'
  return [...value].length > (most ?? MOST_CHARACTERS) ? 'too-long' : undefined
}

/** What cannot be said yet, because a value is missing, is not held against anybody. */
function holds({ at, that }: Check, values: Values): boolean {
  if ('filled' in that) {
    const asked = isSame(answerTo(values, that.when.field), that.when.is)
    return !asked || isFilled(answerTo(values, at))
  }
  const [left, right] = [amountOf(that.left, values), amountOf(that.right, values)]
  if (left === undefined || right === undefined) return true
  if (that.is === 'at-most') return left <= right
  return that.is === 'at-least' ? left >= right : left === right
}

function doubtsOf(form: ReturnForm, field: Field, value: FieldValue, { known, last }: Facts): FindingKind[] {
  const doubts: FindingKind[] = []
  const figure = field.known === undefined ? undefined : known?.[field.known]
  if (figure !== undefined && !isSame(value, figure)) doubts.push('differs-from-register')
  const before = last === undefined ? undefined : answerTo(last, field.code)
  if (typeof value === 'number' && typeof before === 'number' && hasChangedMuch(form, before, value))
    doubts.push('changed-much')
  return doubts
}

/** Both the share and the difference: from one to three is no news. */
function hasChangedMuch({ lastRound: { percent, least } }: ReturnForm, before: number, now: number): boolean {
  const difference = Math.abs(now - before)
  return difference >= least && difference * 100 >= before * percent
}

/** Several choices are the same in any order. */
export function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((code) => other.includes(code))
  return one === other
}
