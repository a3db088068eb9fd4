import type { CodeList } from '#kernel/codes/index.ts'

/** Why somebody cannot be given a submission, beside what authority says of a reviewer. */
export const recusals = {
  handles: { zh: '承办或者参与本案', en: 'Handles the case or took part in it' },
  'pre-reviewed': { zh: '已在本机关作过初审', en: "Gave the organ's own review" },
  declared: { zh: '已申请回避', en: 'Declared an interest' },
  'may-not-review': { zh: '当日不能出具审核意见', en: 'May give no opinion on that day' },
} as const satisfies CodeList
export type Recusal = keyof typeof recusals

/** What speaks for or against one of those who may be given it. */
export const assignmentReasons = {
  field: { zh: '熟悉该领域', en: 'Knows the field' },
  'lightest-load': { zh: '在办件最少', en: 'Has the lightest load' },
  'full-time': { zh: '专职', en: 'Full-time' },
  'own-department': {
    zh: '来自送审部门，尽量避免',
    en: 'Comes from the department itself; avoided where possible',
  },
  'waited-longest': { zh: '最久没有接件', en: 'Waited longest for one' },
} as const satisfies CodeList
export type AssignmentReason = keyof typeof assignmentReasons

export interface Candidate {
  readonly id: string
  /** What authority finds against this person on the day; none means an opinion may be given. */
  readonly faults: readonly string[]
  readonly unitId: string
  readonly fields: readonly string[]
  readonly isFullTime: boolean
  /** Submissions in hand. */
  readonly open: number
  /** Milliseconds of the last assignment; undefined where there was none. */
  readonly lastAssignedAt?: number | undefined
}

export interface MatterToAssign {
  readonly unitId: string
  readonly field?: string | undefined
  /** Candidates by what they did in the case. */
  readonly handlers: readonly string[]
  readonly preReviewers: readonly string[]
  readonly declared: readonly string[]
}

/** @property fieldWorth how many submissions in hand knowing the field outweighs  @property ownDepartmentCosts as much as so many */
export interface AssignmentRule {
  readonly fieldWorth: number
  readonly ownDepartmentCosts: number
}

export interface RankedReviewer {
  readonly id: string
  readonly open: number
  readonly reasons: readonly AssignmentReason[]
  /** Empty for those who may be given it. */
  readonly recusals: readonly Recusal[]
}

/**
 * Everybody of the office, the one to be given a submission first; those who may not have it come last with the
 * reason. The same question has the same answer, whatever the order of the candidates.
 * @source 国办发〔2018〕118号 (十一), 市场监督管理行政处罚程序规定 49 (never a handler); weights: house rule
 */
export function rankReviewers(
  candidates: readonly Candidate[],
  matter: MatterToAssign,
  rule: AssignmentRule,
): readonly RankedReviewer[] {
  const weighed = candidates.map((one) => ({
    one,
    recusals: recusalsOf(one, matter),
    knowsField: matter.field !== undefined && one.fields.includes(matter.field),
    isOwn: one.unitId === matter.unitId,
  }))
  type Weighed = (typeof weighed)[number]
  const cost = ({ one, knowsField, isOwn }: Weighed) =>
    one.open - (knowsField ? rule.fieldWorth : 0) + (isOwn ? rule.ownDepartmentCosts : 0)
  const waitedSince = ({ one }: Weighed) => one.lastAssignedAt ?? Number.NEGATIVE_INFINITY
  const inOrder = weighed.toSorted(
    (a, b) =>
      Number(a.recusals.length > 0) - Number(b.recusals.length > 0) ||
      cost(a) - cost(b) ||
      Number(b.one.isFullTime) - Number(a.one.isFullTime) ||
      compare(waitedSince(a), waitedSince(b)) ||
      compare(a.one.id, b.one.id),
  )
  const free = inOrder.filter(({ recusals: against }) => against.length === 0)
  const least = Math.min(...free.map(({ one }) => one.open))
  const earliest = Math.min(...free.map(waitedSince))
  return inOrder.map((weighed) => {
    const { one, recusals: against, knowsField, isOwn } = weighed
    const reasons: AssignmentReason[] = []
    if (against.length === 0) {
      if (knowsField) reasons.push('field')
      if (one.open === least) reasons.push('lightest-load')
      if (one.isFullTime) reasons.push('full-time')
      if (isOwn) reasons.push('own-department')
      if (waitedSince(weighed) === earliest) reasons.push('waited-longest')
    }
    return { id: one.id, open: one.open, reasons, recusals: against }
  })
}

function recusalsOf({ id, faults }: Candidate, matter: MatterToAssign): readonly Recusal[] {
  const against: Recusal[] = []
  if (matter.handlers.includes(id)) against.push('handles')
  if (matter.preReviewers.includes(id)) against.push('pre-reviewed')
  if (matter.declared.includes(id)) against.push('declared')
  if (faults.length > 0) against.push('may-not-review')
  return against
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
