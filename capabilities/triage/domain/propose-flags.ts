import { type RiskFlag, riskFlags } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { reasonOf } from './evidence.ts'
import type { Hit } from './find-words.ts'
import { isDenied } from './negation.ts'
import type { Proposed, Reason } from './proposal.ts'
import type { FlagRule } from './rule-rows.ts'

/** Flags in the order of their danger. What a person ticked stays; words that their own clause denies raise nothing. */
export function proposeFlags(
  text: string,
  hits: readonly Hit[],
  rules: readonly FlagRule[],
  ticked: readonly RiskFlag[],
): readonly Proposed<RiskFlag>[] {
  const reasons = new Map<RiskFlag, Reason[]>(ticked.map((flag) => [flag, [tickedReason]]))
  const wordsByRow = new Map<number, Set<string>>()
  for (const { row, word, at } of hits) {
    if (isDenied(text, at)) continue
    wordsByRow.set(row, (wordsByRow.get(row) ?? new Set()).add(word))
  }
  for (const [row, words] of wordsByRow) {
    const rule = rules[row]
    if (rule === undefined) continue
    reasons.set(rule.flag, [...(reasons.get(rule.flag) ?? []), reasonOf(rule, [...words])])
  }
  return codesOf(riskFlags).flatMap((flag) => {
    const [first, ...rest] = reasons.get(flag) ?? []
    if (first === undefined) return []
    return [{ value: flag, confidence: ticked.includes(flag) ? 1 : 0.7, reasons: [first, ...rest] as const }]
  })
}

const tickedReason: Reason = {
  rule: 'flag.ticked',
  because: { zh: '登记人员勾选', en: 'Ticked by a person' },
  evidence: [],
  basis: '登记信息',
  assumption: false,
}
