import type { Label } from '#kernel/codes/index.ts'
import type { Objection } from './may-take.ts'

/** A row of the department's list: which objects, and how often they are inspected in a year at most. */
export interface CapRow {
  readonly object: string
  readonly timesPerYear: number
}

/** What a ground of exception says, and what is not counted at all. @property grounds in their order, by code */
export interface CapRule {
  readonly grounds: readonly (Label & { readonly code: string })[]
  /** Sources of the task whose inspections do not count. */
  readonly uncounted: readonly string[]
}

/** An inspection of the same counterparty by the same department in the same year. @property source of its task, once told */
export interface EarlierInspection {
  readonly source: string | undefined
  readonly isException: boolean
}

/** How many count against the cap: exceptions do not, nor do those whose source the rule leaves out. */
export function countedOf(earlier: readonly EarlierInspection[], rule: CapRule): number {
  return earlier.filter(
    ({ source, isException }) => !isException && !(source !== undefined && rule.uncounted.includes(source)),
  ).length
}

/**
 * The row that holds for a counterparty: the one that is named; of several unnamed ones the strictest, because who asks
 * for more has to say why.
 * @returns undefined where the department has no list
 */
export function capFor(rows: readonly CapRow[], object: string | undefined): CapRow | undefined {
  if (object !== undefined) return rows.find((row) => row.object === object)
  return rows.toSorted((one, other) => one.timesPerYear - other.timesPerYear)[0]
}

/** How a further inspection stands to the cap. `last`: it is the last one that is allowed. */
type CapStanding = 'no-list' | 'within' | 'last' | 'over'

/** @param made inspections that count already, without the one that is opened now */
export function capStanding(made: number, cap: CapRow | undefined): CapStanding {
  if (cap === undefined) return 'no-list'
  if (made >= cap.timesPerYear) return 'over'
  return made + 1 === cap.timesPerYear ? 'last' : 'within'
}

/** As it stood when the case was opened, kept with it. @property made inspections that counted before this one */
export interface InspectionCount {
  readonly made: number
  readonly standing: CapStanding
  readonly object: string | null
  readonly times: number | null
  readonly basis: string | null
  readonly ground: string | null
  readonly words: string | null
}

/** Whoever approves the inspection approves the exception with it, and says why. @returns undefined where none was asked for */
export function exceptionObjection(
  { ground, words, made, times }: InspectionCount,
  { grounds }: CapRule,
  basis: string,
): Objection | undefined {
  if (ground === null) return undefined
  const { zh, en } = grounds.find(({ code }) => code === ground) ?? { zh: ground, en: ground }
  return {
    code: 'requirement',
    weight: 'warned',
    zh: `超过年度频次上限：今年已检查${made}次，上限${times}次；申请例外：${zh}，${words}。批准例外的，请写明理由`,
    en: `Over the yearly cap: ${made} made of ${times}. Exception asked for: ${en}, ${words}. Say why it is approved`,
    basis,
  }
}
