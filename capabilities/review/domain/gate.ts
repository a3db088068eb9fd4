import type { CodeList, Label } from '#kernel/codes/index.ts'
import type { OpinionKind } from './codes.ts'
import type { SubmissionState } from './submission.ts'

/** Why a decision that is reviewed can have neither number nor seal. */
export const gateReasons = {
  'not-submitted': { zh: '没有送法制审核', en: 'It was not submitted for review' },
  'under-review': { zh: '法制审核尚未结束', en: 'The review has not ended' },
  'problems-found': { zh: '法制审核没有通过', en: 'The review found problems' },
  'ruling-is-no-pass': {
    zh: '负责人的决定不能代替审核通过，须重新出具审核意见',
    en: "A head's ruling is no pass; a new opinion is needed",
  },
  withdrawn: { zh: '送审已经撤回', en: 'The submission was withdrawn' },
  'changed-since': {
    zh: '审核通过后决定内容有变化，须再次送审',
    en: 'The decision changed after it passed; submit it again',
  },
} as const satisfies CodeList
export type GateReason = keyof typeof gateReasons

/** What legal review says against a step, as the page and the gate say it alike. */
/** @property because the row of the catalogue that hit */
export interface ReviewObjection extends Label {
  readonly because?: string | undefined
  readonly weight: 'blocked' | 'warned'
  readonly basis: string
}

/** A submission as the gate sees it. @property content of the decision as the last round judged it, by {@link contentOf} */
export interface GatedSubmission {
  readonly state: SubmissionState
  readonly content: string
  /** The opinion of the last round. */
  readonly opinion?: OpinionKind | undefined
}

export interface GateAnswer {
  readonly due: boolean
  readonly passed: boolean
  readonly reasons: readonly GateReason[]
}

const reasonOf: Readonly<Record<Exclude<SubmissionState, 'passed' | 'archived'>, GateReason>> = {
  draft: 'not-submitted',
  submitted: 'under-review',
  supplementing: 'under-review',
  returned: 'not-submitted',
  reviewing: 'under-review',
  opined: 'problems-found',
  handled: 'problems-found',
  coordinating: 'problems-found',
  ruled: 'ruling-is-no-pass',
  withdrawn: 'withdrawn',
}

/**
 * Whether a decision may be numbered or sealed as far as review is concerned. What needs no review is free; what
 * needs one is freed by a round in which the office agreed to exactly this decision, and by nothing else.
 * @param submissions all of the decision's, one after the other
 * @param content of the decision as it stands now
 * @source Administrative Penalty Law 58; traps 14 and 17
 */
export function gateOf(due: boolean, submissions: readonly GatedSubmission[], content: string): GateAnswer {
  if (!due) return { due, passed: true, reasons: [] }
  const last = submissions.at(-1)
  if (last === undefined) return { due, passed: false, reasons: ['not-submitted'] }
  if (last.state !== 'passed' && last.state !== 'archived') {
    return { due, passed: false, reasons: [reasonOf[last.state]] }
  }
  if (last.opinion !== 'agree') return { due, passed: false, reasons: ['problems-found'] }
  if (last.content !== content) return { due, passed: false, reasons: ['changed-since'] }
  return { due, passed: true, reasons: [] }
}

/**
 * What speaks against numbering a decision; undefined where the gate is open.
 * @source Administrative Penalty Law 58 for penalties; 国办发〔2018〕118号 (十三) for every act
 */
export function objectionToDecision(
  actType: string,
  { passed, reasons }: GateAnswer,
): ReviewObjection | undefined {
  if (passed) return undefined
  const said = reasons.map((reason) => gateReasons[reason])
  return {
    weight: 'blocked',
    zh: `须先通过法制审核：${said.map(({ zh }) => zh).join('；')}`,
    en: `Waits for its legal review: ${said.map(({ en }) => en).join('; ')}`,
    basis: actType === 'penalty' ? '行政处罚法第五十八条' : '国办发〔2018〕118号（十三）',
  }
}

const endedStates: readonly SubmissionState[] = ['passed', 'archived', 'withdrawn']

/**
 * Whether a decision waits for its department to send it: it has no pass yet, or urgency let it begin before its review,
 * which then follows. What is on its way, or came back, goes on by its submission.
 * @param states of all its submissions
 */
export function awaitsSubmission(
  { due, passed }: Pick<GateAnswer, 'due' | 'passed'>,
  isUrgent: boolean,
  states: readonly SubmissionState[],
): boolean {
  if (!due || states.some((state) => !endedStates.includes(state))) return false
  return !passed || (isUrgent && states.every((state) => state === 'withdrawn'))
}
