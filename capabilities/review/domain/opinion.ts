import { codesOf } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type ItemResult, type OpinionKind, type ReviewItem, reviewItems } from './codes.ts'

export interface ItemFinding {
  readonly item: ReviewItem
  readonly result: ItemResult
  readonly note: string
}

/** What a reviewer is about to say. */
export interface DraftOpinion {
  readonly kind: OpinionKind
  readonly items: readonly ItemFinding[]
  /** Provisions by which the office judges, one per line. */
  readonly law: readonly string[]
  readonly reasons: string
}

export type OpinionProblem =
  | 'review.item-missing'
  | 'review.item-twice'
  | 'review.problem-without-note'
  | 'review.law-missing'
  | 'review.reasons-missing'
  | 'review.agreed-with-problems'
  | 'review.problems-without-item'
  | 'review.transfer-without-ground'

/** A transfer is for want of power, or because a crime is suspected. */
const transferItems: readonly ReviewItem[] = ['power', 'crime']

/**
 * An opinion that may be given: nine items, each with its result; a problem is told in words; law and reasons
 * stand in every opinion; and what is said in the end follows from the items.
 * @source 国办发〔2018〕118号 (十三); 住房和城乡建设行政处罚程序规定 24, 25; enforcement.md 4.4, 4.5
 */
export function checkOpinion(draft: DraftOpinion): Result<DraftOpinion, OpinionProblem> {
  for (const item of codesOf(reviewItems)) {
    const found = draft.items.filter((finding) => finding.item === item)
    if (found.length > 1) return refuse('review.item-twice', { item: reviewItems[item] }, 'body.items')
    if (found.length === 0) return refuse('review.item-missing', { item: reviewItems[item] }, 'body.items')
  }
  const problems = draft.items.filter(({ result }) => result === 'problem')
  const silent = problems.find(({ note }) => note.trim() === '')
  if (silent !== undefined) {
    return refuse('review.problem-without-note', { item: reviewItems[silent.item] }, 'body.items')
  }
  if (draft.law.every((provision) => provision.trim() === ''))
    return refuse('review.law-missing', {}, 'body.law')
  if (draft.reasons.trim() === '') return refuse('review.reasons-missing', {}, 'body.reasons')
  if (draft.kind === 'agree' && problems.length > 0) {
    return refuse('review.agreed-with-problems', {}, 'body.kind')
  }
  if (draft.kind !== 'agree' && problems.length === 0) {
    return refuse('review.problems-without-item', {}, 'body.items')
  }
  if (draft.kind === 'transfer' && !problems.some(({ item }) => transferItems.includes(item))) {
    return refuse('review.transfer-without-ground', {}, 'body.items')
  }
  return ok(draft)
}
