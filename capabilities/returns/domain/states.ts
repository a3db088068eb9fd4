import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { isPossible, type Moves, nextState } from '#kernel/workflow/index.ts'

/** Where the return of one department stands. That it is late, the day says. @source issue 5, returns */
export const returnStates = {
  open: { zh: '未填报', en: 'Not begun' },
  draft: { zh: '填报中', en: 'Being filled in' },
  submitted: { zh: '待签发', en: 'To be signed' },
  rejected: { zh: '已退回', en: 'Rejected' },
  signed: { zh: '已签发，待核收', en: 'Signed, to be accepted' },
  accepted: { zh: '已核收', en: 'Accepted' },
  withdrawn: { zh: '免报', en: 'Excused' },
} as const satisfies CodeList
export type ReturnState = keyof typeof returnStates

export type ReturnMove = 'save' | 'submit' | 'sign' | 'reject' | 'accept' | 'withdraw' | 'ask-again'

/** What was rejected stays so while it is corrected, and keeps its reasons until it is submitted again. */
export const returnMoves = {
  open: { save: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  draft: { save: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { sign: 'signed', reject: 'rejected', withdraw: 'withdrawn' },
  rejected: { save: 'rejected', submit: 'submitted', withdraw: 'withdrawn' },
  signed: { reject: 'rejected', accept: 'accepted' },
  accepted: {},
  withdrawn: { 'ask-again': 'open' },
} as const satisfies Moves<ReturnState, ReturnMove>

/** Lines of the timeline. */
export const returnEvents = {
  opened: { zh: '发起填报', en: 'Asked for' },
  saved: { zh: '保存草稿', en: 'Draft saved' },
  submitted: { zh: '提交签发', en: 'Submitted' },
  rejected: { zh: '退回修改', en: 'Rejected' },
  signed: { zh: '负责人签发', en: 'Signed by the head' },
  accepted: { zh: '司法局核收', en: 'Accepted by the bureau' },
  chased: { zh: '催报', en: 'Chased' },
  withdrawn: { zh: '免报', en: 'Excused' },
  'asked-again': { zh: '恢复填报', en: 'Asked for again' },
  imported: { zh: '由表格导入', en: 'Imported from a spreadsheet' },
} as const satisfies CodeList
export type ReturnEvent = keyof typeof returnEvents

export const mayMove = (state: ReturnState, move: ReturnMove): boolean =>
  isPossible<ReturnState, ReturnMove>(returnMoves, state, move)

/** @throws where the table does not allow it: ask {@link mayMove} first */
export const stateAfter = (state: ReturnState, move: ReturnMove): ReturnState =>
  nextState<ReturnState, ReturnMove>(returnMoves, state, move)

/** Whose turn it is. */
export const awaitsDepartment = (state: ReturnState): boolean =>
  state === 'open' || state === 'draft' || state === 'submitted' || state === 'rejected'

/** What the department's head has put a name under: only that goes to the city. */
export const isVouched = (state: ReturnState): boolean => state === 'signed' || state === 'accepted'

/**
 * `late` is still awaited after the due day, `was-late` came after it; the due day itself is in time.
 * @param signedOn undefined where nobody signed, or where the round was imported
 */
export function latenessOf(
  { state, signedOn }: { readonly state: ReturnState; readonly signedOn?: LegalDate | undefined },
  dueOn: LegalDate,
  today: LegalDate,
): 'in-time' | 'late' | 'was-late' {
  if (awaitsDepartment(state)) return dueOn < today ? 'late' : 'in-time'
  return isVouched(state) && signedOn !== undefined && dueOn < signedOn ? 'was-late' : 'in-time'
}
