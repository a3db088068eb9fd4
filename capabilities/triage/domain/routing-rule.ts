import type { Category, Grade, Sector } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** A ruling proposes, another person adopts; what was in force ends, and stays on record. */
export const routingRuleStates = {
  proposed: { zh: '待审定', en: 'Proposed' },
  'in-force': { zh: '已采用', en: 'Adopted' },
  rejected: { zh: '未采用', en: 'Rejected' },
  ended: { zh: '已停用', en: 'Ended' },
} as const satisfies CodeList

export type RoutingRuleState = keyof typeof routingRuleStates
export const routingRuleMoveNames = ['adopt', 'reject', 'end'] as const
export type RoutingRuleMove = (typeof routingRuleMoveNames)[number]

export const routingRuleMoves = {
  proposed: { adopt: 'in-force', reject: 'rejected' },
  'in-force': { end: 'ended' },
  rejected: {},
  ended: {},
} as const satisfies Moves<RoutingRuleState, RoutingRuleMove>

/**
 * Matters of a kind or a place that go to one unit. Conditions that are given all have to hold.
 * @property divisionCode a place of 6, 9, 12 or 15 digits with all that lies in it
 * @property validTo the last day, if there is one
 */
export interface RoutingRule {
  readonly id: string
  readonly category: Category | undefined
  readonly sector: Sector | undefined
  readonly divisionCode: string | undefined
  readonly unitId: string
  readonly unitName: string
  readonly validFrom: LegalDate
  readonly validTo: LegalDate | undefined
}

export interface RoutingFacts {
  readonly betweenParties: boolean
  readonly grade: Grade
  readonly category: Category
  readonly sector: Sector | undefined
  readonly divisionCode: string | undefined
}

/**
 * The rule that names the unit, if one holds on `day`: the one with more conditions, then the finer place, then the
 * later one. Major matters stay with the hub, and what is no dispute goes to no mediator, whatever was ruled.
 * @source source programme of 2019, part two (major and cross-industry matters are led by the hub)
 */
export function ruledRoute(
  facts: RoutingFacts,
  rules: readonly RoutingRule[],
  day: LegalDate,
): RoutingRule | undefined {
  if (!facts.betweenParties || facts.grade === 'major') return undefined
  const holding = rules.filter((rule) => isInForce(rule, day) && holds(rule, facts))
  return holding.toSorted((one, other) => compareWeights(weightOf(other), weightOf(one)))[0]
}

export function isInForce({ validFrom, validTo }: RoutingRule, day: LegalDate): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo)
}

function holds(rule: RoutingRule, { category, sector, divisionCode = '' }: RoutingFacts): boolean {
  return (
    (rule.category === undefined || rule.category === category) &&
    (rule.sector === undefined || rule.sector === sector) &&
    (rule.divisionCode === undefined || divisionCode.startsWith(rule.divisionCode))
  )
}

const weightOf = (rule: RoutingRule) => [
  [rule.category, rule.sector, rule.divisionCode].filter((condition) => condition !== undefined).length,
  rule.divisionCode?.length ?? 0,
  rule.validFrom,
  rule.id,
]

function compareWeights(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((part, index) => part !== other[index])
  if (at === -1) return 0
  return (one[at] as string | number) < (other[at] as string | number) ? -1 : 1
}
