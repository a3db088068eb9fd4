import type { Category, Grade, RiskFlag } from '#capabilities/disputes/domain/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { SubjectCode } from './table/subjects.ts'

/**
 * What every row of the table carries, so that a lawyer can read, date and replace it.
 * @property validFrom legal day YYYY-MM-DD on which the row begins to hold; `validTo` is the last one, if any
 * @property basis where the row comes from; `assumption` where no source gives it and the district must confirm
 */
export interface RuleRow {
  readonly id: string
  readonly validFrom: string
  readonly validTo?: string
  readonly basis: string
  readonly assumption: boolean
  readonly because: Label
}

/** @property words separated by spaces, each at least two characters  @property weight 1 a hint, 2 usual, 3 strong, 4 hardly anything else */
export interface WordRule extends RuleRow {
  readonly subject: SubjectCode
  readonly words: string
  readonly weight: 1 | 2 | 3 | 4
}

/** Does the text speak of two sides with rights and duties, or ask a public office for something? */
export interface StandingRule extends RuleRow {
  readonly speaksFor: 'dispute' | 'public-service'
  readonly words: string
  readonly weight: 1 | 2 | 3 | 4
}

/** Words that raise a flag unless the same clause denies them. */
export interface FlagRule extends RuleRow {
  readonly flag: RiskFlag
  readonly words: string
}

/** A bound says itself whether the figure on it belongs: "100,000 or more" includes it, "above 5" does not. */
export interface Bound {
  readonly from: number
  readonly inclusive: boolean
}

/** All given conditions must hold; a condition that is not given does not matter. Amounts in fen. */
export interface GradeCondition {
  readonly anyFlag?: readonly RiskFlag[]
  readonly anyCategory?: readonly Category[]
  readonly headCount?: Bound
  readonly amountFen?: Bound
  /** Number of industries whose evidence is strong. */
  readonly strongSectors?: Bound
}

/** The gravest grade of all rows that hold is proposed. */
export interface GradeRule extends RuleRow {
  readonly grade: Grade
  readonly when: GradeCondition
}

export type UnitTarget = 'hub' | 'industry-committee' | 'township-committee' | 'community-committee'

export interface UnitCondition {
  readonly betweenParties?: boolean
  readonly anyGrade?: readonly Grade[]
  readonly hasSector?: boolean
  /** Length of the place's division code, at least: 9 names a township, 12 a community. */
  readonly placeDigits?: 9 | 12
}

/** Rows are tried in order; the first that holds is proposed. */
export interface UnitRule extends RuleRow {
  readonly target: UnitTarget
  readonly when: UnitCondition
}

export interface TriageRules {
  readonly subjects: readonly WordRule[]
  readonly standing: readonly StandingRule[]
  readonly flags: readonly FlagRule[]
  readonly grades: readonly GradeRule[]
  readonly units: readonly UnitRule[]
}
