import { type Evidence, reasonOf } from './evidence.ts'
import type { Proposed, Reason } from './proposal.ts'
import type { StandingRule } from './rule-rows.ts'

/** Two declared sides are a dispute, whatever the words; the acceptance check still looks at it. */
const SIDES_NEEDED = 2

export function proposeStanding(
  evidence: readonly Evidence<StandingRule>[],
  sides: number,
): Proposed<boolean> {
  if (sides >= SIDES_NEEDED) return { value: true, confidence: 0.9, reasons: [sidesReason] }
  const total = (side: StandingRule['speaksFor']) =>
    evidence.filter(({ row }) => row.speaksFor === side).reduce((sum, { score }) => sum + score, 0)
  const forDispute = total('dispute')
  const against = total('public-service')
  const value = forDispute > 0 && forDispute >= against
  const [first, ...rest] = evidence
    .filter(({ row }) => row.speaksFor === (value ? 'dispute' : 'public-service'))
    .map(({ row, words }) => reasonOf(row, words))
  const sum = forDispute + against
  return {
    value,
    confidence: sum === 0 ? 0.3 : Math.round((100 * Math.max(forDispute, against)) / (sum + 2)) / 100,
    reasons: [first ?? noClaimReason, ...rest],
  }
}

const sidesReason: Reason = {
  rule: 'standing.sides-declared',
  because: { zh: '登记了双方当事人', en: 'Both sides are registered' },
  evidence: [],
  basis: '登记信息',
  assumption: false,
}

const noClaimReason: Reason = {
  rule: 'standing.no-claim-found',
  because: { zh: '文中没有相对方和民事请求', en: 'The text names no other side and no civil claim' },
  evidence: [],
  basis: '人民调解工作若干规定第20条',
  assumption: true,
}
