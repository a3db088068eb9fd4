import type { Category, Grade, RiskFlag, Sector } from '#capabilities/disputes/domain/index.ts'
import type { PartyKind } from '#capabilities/parties/domain/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { UnitTarget } from './rule-rows.ts'

/**
 * What is known when a matter arrives; everything but the narrative may be missing.
 * @property amountFen claimed amount in fen; undefined is unknown or none, which zero is not
 * @property headCount all people concerned, where known
 * @property divisionCode of the place: 6, 9, 12 or 15 digits
 * @property flags ticked by a person; the proposal never takes one away
 */
export interface TriageInput {
  readonly title?: string
  readonly narrative: string
  readonly parties?: readonly PartyKind[]
  readonly amountFen?: number
  readonly headCount?: number
  readonly category?: Category
  readonly divisionCode?: string
  readonly flags?: readonly RiskFlag[]
}

/** Why something is proposed: the row of the table, its sentence, the words found in the text. */
export interface Reason {
  readonly rule: string
  readonly because: Label
  readonly evidence: readonly string[]
  readonly basis: string
  readonly assumption: boolean
}

/** @property confidence 0 to 1: how far ahead of the next best; no probability */
export interface Proposed<Value> {
  readonly value: Value
  readonly confidence: number
  readonly reasons: readonly [Reason, ...Reason[]]
}

/** Which unit should hold the matter; the server finds the unit itself in the tree. */
export type UnitWanted =
  | { readonly target: 'hub' }
  | { readonly target: 'industry-committee'; readonly sector: Sector }
  | { readonly target: Exclude<UnitTarget, 'hub' | 'industry-committee'>; readonly divisionCode: string }

/** Proposals only: a person decides, and says why where the decision differs. */
export interface TriageProposal {
  readonly betweenParties: Proposed<boolean>
  readonly category: Proposed<Category>
  readonly sector: Proposed<Sector> | undefined
  readonly grade: Proposed<Grade>
  readonly unit: Proposed<UnitWanted>
  readonly flags: readonly Proposed<RiskFlag>[]
}
