import type { Grade, Sector } from '#capabilities/disputes/domain/index.ts'
import { reasonOf } from './evidence.ts'
import type { Proposed, UnitWanted } from './proposal.ts'
import type { UnitCondition, UnitRule, UnitTarget } from './rule-rows.ts'

export interface UnitFacts {
  readonly betweenParties: boolean
  readonly grade: Grade
  readonly sector: Sector | undefined
  readonly divisionCode: string | undefined
}

const placeDigits = { 'township-committee': 9, 'community-committee': 12 } as const

/** The first row that holds decides. */
export function proposeUnit(facts: UnitFacts, rules: readonly UnitRule[]): Proposed<UnitWanted> {
  for (const rule of rules) {
    const value = holds(rule.when, facts) ? wanted(rule.target, facts) : undefined
    if (value !== undefined)
      return { value, confidence: rule.assumption ? 0.6 : 0.8, reasons: [reasonOf(rule)] }
  }
  return { value: { target: 'hub' }, confidence: 0, reasons: [noRule] }
}

function holds(when: UnitCondition, facts: UnitFacts): boolean {
  return (
    (when.betweenParties === undefined || when.betweenParties === facts.betweenParties) &&
    (when.anyGrade === undefined || when.anyGrade.includes(facts.grade)) &&
    (when.hasSector === undefined || when.hasSector === (facts.sector !== undefined)) &&
    (when.placeDigits === undefined || (facts.divisionCode ?? '').length >= when.placeDigits)
  )
}

/** A grid belongs to one community, a community to one township: the code is cut to the level wanted. */
function wanted(target: UnitTarget, { sector, divisionCode = '' }: UnitFacts): UnitWanted | undefined {
  if (target === 'hub') return { target }
  if (target === 'industry-committee') return sector === undefined ? undefined : { target, sector }
  const digits = placeDigits[target]
  return divisionCode.length < digits ? undefined : { target, divisionCode: divisionCode.slice(0, digits) }
}

const noRule = {
  rule: 'unit.no-rule',
  because: { zh: '规则表没有可用的分流规则，由中心处理', en: 'The table has no unit rule in force; the hub' },
  evidence: [],
  basis: '规则表',
  assumption: true,
}
