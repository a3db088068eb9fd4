import { isSame } from './check-return.ts'
import type { ChangeKind } from './codes.ts'
import {
  amountOf,
  answerTo,
  type FieldValue,
  fieldsOf,
  isFilled,
  type Ratio,
  type ReturnForm,
  type Values,
} from './form.ts'

/** @property by how many more, of counts */
export interface Change {
  readonly code: string
  readonly what: ChangeKind
  readonly from?: FieldValue
  readonly to?: FieldValue
  readonly by?: number
}

/**
 * What is different from the round before, in the order of the form; what an earlier form asked and this one does not
 * comes last.
 */
export function changesBetween(form: ReturnForm, last: Values, now: Values): readonly Change[] {
  const codes = fieldsOf(form).map(({ code }) => code)
  const earlier = Object.keys(last).filter((code) => !codes.includes(code))
  return [...codes, ...earlier].flatMap((code) => changeOf(code, answerTo(last, code), answerTo(now, code)))
}

function changeOf(code: string, from: FieldValue | undefined, to: FieldValue | undefined): Change[] {
  if (!isFilled(from)) return isFilled(to) ? [{ code, what: 'added', to }] : []
  if (!isFilled(to)) return [{ code, what: 'gone', from }]
  if (isSame(from, to)) return []
  const by = typeof from === 'number' && typeof to === 'number' ? { by: to - from } : {}
  return [{ code, what: 'changed', from, to, ...by }]
}

/** How many answers are not those of the round before; what it was not asked then is no difference of the department. */
export const countDifferences = (form: ReturnForm, last: Values, now: Values): number =>
  changesBetween(form, last, now).filter(({ what }) => what !== 'added').length

/**
 * A share in per cent or a number for each, to one place behind the point.
 * @returns undefined where a count is missing, or nothing is there to divide by
 */
export function ratioOf({ as, of, to }: Ratio, values: Values): number | undefined {
  const [part, whole] = [amountOf(of, values), amountOf(to, values)]
  if (part === undefined || whole === undefined || whole === 0) return undefined
  return Math.round((part / whole) * (as === 'percent' ? 1000 : 10)) / 10
}

/** Of several returns together: counts add up, everything else does not. */
export function sumOf(form: ReturnForm, all: readonly Values[]): Values {
  const counts = fieldsOf(form).filter(({ kind }) => kind === 'count')
  return Object.fromEntries(
    counts.map(({ code }) => {
      const told = all.map((values) => answerTo(values, code))
      return [code, told.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)]
    }),
  )
}
