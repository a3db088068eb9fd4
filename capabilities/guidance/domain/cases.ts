import type { CodeList } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

export const caseStates = {
  draft: { zh: '草稿', en: 'Draft' },
  'in-review': { zh: '待审核', en: 'In review' },
  approved: { zh: '待第二人审核', en: 'Waits for a second reviewer' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
} as const satisfies CodeList
export type CaseState = keyof typeof caseStates

export type CaseMove = 'edit' | 'submit' | 'return' | 'approve' | 'publish' | 'withdraw'

export const caseMoves = {
  draft: { edit: 'draft', submit: 'in-review', withdraw: 'withdrawn' },
  'in-review': { return: 'draft', approve: 'approved', publish: 'published', withdraw: 'withdrawn' },
  approved: { return: 'draft', publish: 'published', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Moves<CaseState, CaseMove>

/** How a party agreed to the publication. */
export const caseConsentWays = {
  written: { zh: '书面', en: 'In writing' },
  spoken: { zh: '当面口头，记入笔录', en: 'Spoken, taken down' },
  phone: { zh: '电话确认', en: 'By telephone' },
} as const satisfies CodeList
export type CaseConsentWay = keyof typeof caseConsentWays

export interface PublicationFacts {
  readonly author: string
  readonly reviewer: string
  /** Who approved it first, where a minor needs two. */
  readonly approvedBy: string | null
  readonly hasMinor: boolean
  /** What the rules of masking still find, and what somebody kept although they found it. */
  readonly found: number
  readonly kept: number
  /** Not public by law, whatever is masked: by category, restricted, entrusted by a court. */
  readonly isProtected: boolean
  readonly isFromMatter: boolean
  readonly parties: readonly string[]
  readonly consents: readonly string[]
}

export type PublicationProblem =
  | 'guidance.own-case'
  | 'guidance.same-reviewer'
  | 'guidance.not-masked'
  | 'guidance.consent-missing'

/**
 * What a reviewer's yes does: publish, or with a minor in it wait for a second reviewer.
 * @source disputes.md 6.6, trap 24: consent and masking; minors are never identifiable. That a case which tells nobody
 *   needs no consent is a rule of the house.
 */
export function judgePublication(facts: PublicationFacts): Result<'publish' | 'approve', PublicationProblem> {
  const { author, reviewer, approvedBy, parties, consents } = facts
  if (reviewer === author) return refuse('guidance.own-case')
  if (facts.found > 0) return refuse('guidance.not-masked', { count: facts.found })
  const missing = parties.filter((party) => !consents.includes(party)).length
  const isNobody = facts.kept === 0 && !facts.isProtected
  if (!isNobody && (missing > 0 || !facts.isFromMatter))
    return refuse('guidance.consent-missing', { missing })
  if (!facts.hasMinor) return ok('publish')
  if (approvedBy === null) return ok('approve')
  return approvedBy === reviewer ? refuse('guidance.same-reviewer') : ok('publish')
}
