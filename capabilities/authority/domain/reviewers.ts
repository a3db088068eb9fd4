import type { LegalDate } from '#kernel/calendar/index.ts'
import type { ReviewerFault, ReviewerKind } from './codes/index.ts'

export interface Reviewer {
  readonly id: string
  readonly kind: ReviewerKind
  readonly qualificationNumber?: string | undefined
  readonly qualifiedOn?: LegalDate | undefined
  /** When somebody reviewed decisions for the first time; who began before the law asked for it is left as he is. */
  readonly firstReviewedOn?: LegalDate | undefined
  readonly since: LegalDate
  readonly leftOn?: LegalDate | undefined
}

/** @property firstTimersFrom who begins on this day or later needs the qualification  @property advisers kinds that only advise */
export interface ReviewerRule {
  readonly firstTimersFrom: LegalDate
  readonly advisers: readonly string[]
}

/** By what somebody may review: the qualification, or having begun before it was asked for. */
export function titleOf(
  reviewer: Reviewer,
  rule: ReviewerRule,
  day: LegalDate,
): 'qualified' | 'grandfathered' | undefined {
  const { qualificationNumber, qualifiedOn, firstReviewedOn } = reviewer
  if (qualificationNumber !== undefined && (qualifiedOn === undefined || qualifiedOn <= day))
    return 'qualified'
  return firstReviewedOn !== undefined && firstReviewedOn < rule.firstTimersFrom ? 'grandfathered' : undefined
}

/**
 * Whether somebody may give the opinion on a case.
 * @param handlers of the case, and whoever else took part in it: ids of reviewers or accounts, as the caller names people
 * @param names under which this reviewer may stand among them
 * @source Administrative Penalty Law 58; 国办发〔2018〕118号 (十一); trap 19
 */
export function mayReview(
  reviewer: Reviewer,
  rule: ReviewerRule,
  day: LegalDate,
  handlers: readonly string[] = [],
  names: readonly string[] = [reviewer.id],
): { readonly ok: boolean; readonly faults: readonly ReviewerFault[] } {
  const faults: ReviewerFault[] = []
  const { since, leftOn, kind, qualifiedOn, qualificationNumber } = reviewer
  if (day < since || (leftOn !== undefined && leftOn <= day)) faults.push('not-serving')
  if (rule.advisers.includes(kind)) faults.push('advises-only')
  if (titleOf(reviewer, rule, day) === undefined) {
    const isLater = qualificationNumber !== undefined && qualifiedOn !== undefined && day < qualifiedOn
    faults.push(isLater ? 'qualified-later' : 'unqualified')
  }
  if (names.some((name) => handlers.includes(name))) faults.push('handles')
  return { ok: faults.length === 0, faults }
}

/** @property percent of the officers, rounded up  @property least whatever the number of officers */
export interface ReviewersNeededRule {
  readonly percent: number
  readonly least: number
}

/**
 * How many reviewers a department needs.
 * @param officers who hold a certificate that is valid; auxiliary staff never count
 * @source 国办发〔2018〕118号 (十一): five per cent; enforcement.md 0.1: the city wants two; trap 20
 */
export function reviewersNeeded(officers: number, { percent, least }: ReviewersNeededRule): number {
  return Math.max(Math.ceil((officers * percent) / 100), least)
}
