import type { Category, Grade, RiskFlag, Sector } from '#capabilities/disputes/domain/index.ts'
import { riskFlags, sectors } from '#capabilities/disputes/domain/index.ts'
import { reasonOf } from './evidence.ts'
import type { Proposed, Reason } from './proposal.ts'
import type { Bound, GradeCondition, GradeRule } from './rule-rows.ts'

/** What the grade rests on; the words are shown as evidence. */
export interface GradeFacts {
  readonly category: Category
  readonly flags: readonly RiskFlag[]
  readonly headCount: number | undefined
  readonly headCountWords?: string | undefined
  readonly amountFen: number | undefined
  readonly strongSectors: readonly Sector[]
}

const gravity = { simple: 0, complex: 1, major: 2 } as const satisfies Record<Grade, number>

/** A default row (no condition) yields to any other row; among the others the gravest decides. */
export function proposeGrade(facts: GradeFacts, rules: readonly GradeRule[]): Proposed<Grade> {
  const holding = rules.filter((rule) => holds(rule.when, facts))
  const special = holding.filter((rule) => !isDefault(rule))
  const candidates = special.length > 0 ? special : holding
  const value = candidates.reduce<Grade>(
    (gravest, { grade }) => (gravity[grade] > gravity[gravest] ? grade : gravest),
    candidates[0]?.grade ?? 'complex',
  )
  const [first, ...rest] = candidates
    .filter(({ grade }) => grade === value)
    .map((rule) => reasonOf(rule, evidenceOf(rule.when, facts)))
  return { value, confidence: special.length > 0 ? 0.8 : 0.4, reasons: [first ?? noRule, ...rest] }
}

/** A bound says itself whether its own figure belongs; an unknown figure reaches no bound. */
function reaches(figure: number | undefined, bound: Bound): boolean {
  if (figure === undefined) return false
  return bound.inclusive ? figure >= bound.from : figure > bound.from
}

const isDefault = (rule: GradeRule): boolean => Object.keys(rule.when).length === 0

function holds(when: GradeCondition, facts: GradeFacts): boolean {
  return (
    (when.anyFlag === undefined || when.anyFlag.some((flag) => facts.flags.includes(flag))) &&
    (when.anyCategory === undefined || when.anyCategory.includes(facts.category)) &&
    (when.headCount === undefined || reaches(facts.headCount, when.headCount)) &&
    (when.amountFen === undefined || reaches(facts.amountFen, when.amountFen)) &&
    (when.strongSectors === undefined || reaches(facts.strongSectors.length, when.strongSectors))
  )
}

function evidenceOf(when: GradeCondition, facts: GradeFacts): readonly string[] {
  return [
    ...(when.anyFlag ?? []).filter((flag) => facts.flags.includes(flag)).map((flag) => riskFlags[flag].zh),
    ...(when.headCount === undefined ? [] : [facts.headCountWords ?? `${facts.headCount}人`]),
    ...(when.amountFen === undefined ? [] : [`${(facts.amountFen ?? 0) / 100}元`]),
    ...(when.strongSectors === undefined ? [] : facts.strongSectors.map((sector) => sectors[sector].zh)),
  ]
}

const noRule: Reason = {
  rule: 'grade.no-rule',
  because: { zh: '规则表没有可用的分级规则', en: 'The table has no grade rule in force' },
  evidence: [],
  basis: '规则表',
  assumption: true,
}
