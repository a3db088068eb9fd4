import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'
import type { Handling, OpinionKind, Ruling } from './codes.ts'

/** @source enforcement.md 4.5 */
export const submissionStates = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已送审，待接收', en: 'Submitted' },
  supplementing: { zh: '补正中', en: 'To be supplemented' },
  returned: { zh: '已退回', en: 'Returned' },
  reviewing: { zh: '审核中', en: 'Under review' },
  opined: { zh: '已出具意见，待部门处理', en: 'Problems found' },
  handled: { zh: '部门已处理，待再次送审', en: 'Handled, to be submitted again' },
  coordinating: { zh: '协调中', en: 'Disagreement' },
  ruled: { zh: '负责人已决定，待重新审核', en: 'Ruled, to be reviewed anew' },
  passed: { zh: '审核通过', en: 'Passed' },
  archived: { zh: '已归档', en: 'Archived' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type SubmissionState = keyof typeof submissionStates

export type SubmissionMove =
  | 'submit'
  | 'take-up'
  | 'ask-supplement'
  | 'supplement'
  | 'return'
  | 'extend'
  | 'agree'
  | 'find-problems'
  | 'handle'
  | 'dispute'
  | 'meet-experts'
  | 'rule-to-follow'
  | 'rule-to-review-anew'
  | 'rule-to-give-up'
  | 'reopen'
  | 'archive'
  | 'withdraw'

/**
 * From the department to the office and back, as often as it takes. `passed` is reached by the office's agreement
 * and by nothing else: a head's ruling leads to a new round (trap 17).
 * @source enforcement.md 4.5; Administrative Penalty Law 58; 国办发〔2018〕118号 (十三)
 */
export const submissionMoves = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    'take-up': 'reviewing',
    'ask-supplement': 'supplementing',
    return: 'returned',
    withdraw: 'withdrawn',
  },
  supplementing: { supplement: 'submitted', return: 'returned', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  reviewing: {
    agree: 'passed',
    'find-problems': 'opined',
    'ask-supplement': 'supplementing',
    extend: 'reviewing',
    return: 'returned',
    withdraw: 'withdrawn',
  },
  opined: { handle: 'handled', dispute: 'coordinating', withdraw: 'withdrawn' },
  handled: { submit: 'submitted', withdraw: 'withdrawn' },
  coordinating: {
    'meet-experts': 'coordinating',
    'rule-to-follow': 'handled',
    'rule-to-review-anew': 'ruled',
    'rule-to-give-up': 'withdrawn',
    withdraw: 'withdrawn',
  },
  ruled: { 'take-up': 'reviewing', withdraw: 'withdrawn' },
  passed: { archive: 'archived', reopen: 'draft' },
  archived: {},
  withdrawn: {},
} as const satisfies Moves<SubmissionState, SubmissionMove>

/** The office's turn: what stands in its queue. */
export const officeStates: readonly SubmissionState[] = ['submitted', 'reviewing', 'ruled']
/** The department's turn. */
export const departmentStates: readonly SubmissionState[] = [
  'draft',
  'supplementing',
  'returned',
  'opined',
  'handled',
  'coordinating',
]

export const moveOfOpinion = (kind: OpinionKind): 'agree' | 'find-problems' =>
  kind === 'agree' ? 'agree' : 'find-problems'

export const moveOfHandling = (handling: Handling): 'handle' | 'dispute' =>
  handling === 'disputed' ? 'dispute' : 'handle'

export const moveOfRuling = {
  follow: 'rule-to-follow',
  'review-anew': 'rule-to-review-anew',
  'give-up': 'rule-to-give-up',
} as const satisfies Readonly<Record<Ruling, SubmissionMove>>

/**
 * Moves that begin a round: a submission, or the new opinion after a ruling. Supplementing is no round.
 * @param from the state in which the move is made
 */
export function beginsRound(from: SubmissionState, move: SubmissionMove): boolean {
  return move === 'submit' || (from === 'ruled' && move === 'take-up')
}
