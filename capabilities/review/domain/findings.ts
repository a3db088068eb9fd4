import type { RecordedPlace } from '#capabilities/recording/domain/index.ts'
import { type CodeList, codesOf, type Label } from '#kernel/codes/index.ts'
import { type ReviewItem, reviewItems } from './codes.ts'

/** What the system itself can say of an item before anybody reads the file. */
export const findingStates = {
  clear: { zh: '系统核对无异常', en: 'The system finds nothing against it' },
  doubt: { zh: '系统提示', en: 'The system points something out' },
  'to-be-judged': { zh: '须人工判断', en: 'To be judged by a person' },
} as const satisfies CodeList
export type FindingState = keyof typeof findingStates

/**
 * One thing that was looked at.
 * @property isRight false where it speaks against the item
 * @property recorded where the recording that it is about is played
 */
export interface Check {
  readonly item: ReviewItem
  readonly isRight: boolean
  readonly says: Label
  readonly recorded?: RecordedPlace
}

export interface Finding {
  readonly item: ReviewItem
  readonly state: FindingState
  readonly checks: readonly Check[]
}

/** Items that no machine settles: it may point something out, and never clears them. @source enforcement.md 4.4, rows 4 and 9 */
const judgedByPeople: readonly ReviewItem[] = ['facts', 'crime']

/** The nine items with what the system found, in their order. A check that found something wrong outweighs all that are right. */
export function findingsOf(checks: readonly Check[]): readonly Finding[] {
  return codesOf(reviewItems).map((item) => {
    const own = checks.filter((check) => check.item === item)
    return { item, state: stateOf(item, own), checks: own }
  })
}

function stateOf(item: ReviewItem, checks: readonly Check[]): FindingState {
  if (checks.some(({ isRight }) => !isRight)) return 'doubt'
  return checks.length === 0 || judgedByPeople.includes(item) ? 'to-be-judged' : 'clear'
}

/** Items with a doubt that the department has not answered: each takes a word before the file goes to the office. */
export function unanswered(
  findings: readonly Finding[],
  explained: Readonly<Partial<Record<ReviewItem, string>>>,
): readonly ReviewItem[] {
  return findings
    .filter(({ item, state }) => state === 'doubt' && (explained[item] ?? '').trim() === '')
    .map(({ item }) => item)
}
