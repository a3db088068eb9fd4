import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** Where a request for guidance is. What was passed on waits at the next body; the day of its answer stays. */
export const requestStates = {
  asked: { zh: '待答复', en: 'Waiting for an answer' },
  'passed-on': { zh: '已转交，待答复', en: 'Passed on, waiting' },
  answered: { zh: '已答复', en: 'Answered' },
  noted: { zh: '已答复，已阅知', en: 'Answered and noted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type RequestState = keyof typeof requestStates

export type RequestMove = 'answer' | 'pass-on' | 'withdraw' | 'note'

/** The asker takes back or takes note, the asked body answers or passes on. @source assumption: no rule was found */
export const requestMoves = {
  asked: { answer: 'answered', 'pass-on': 'passed-on', withdraw: 'withdrawn' },
  'passed-on': { answer: 'answered', 'pass-on': 'passed-on', withdraw: 'withdrawn' },
  answered: { note: 'noted' },
  noted: {},
  withdrawn: {},
} as const satisfies Moves<RequestState, RequestMove>

export const openStates: readonly RequestState[] = ['asked', 'passed-on']

/** Whose move it is. */
export const isOfAsked = (move: RequestMove): boolean => move === 'answer' || move === 'pass-on'

/** Kinds of units that guide: the hub and its justice offices; whom they pass on to may be another body as well. */
export const guidingKinds = ['hub', 'justice-office'] as const
export const passedKinds = [...guidingKinds, 'justice-bureau', 'department', 'court', 'legal-aid'] as const
