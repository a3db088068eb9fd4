import type { CodeList, Label } from '#kernel/codes/index.ts'
import { isPossible, type Moves } from '#kernel/workflow/index.ts'

/** Which part somebody has in joint work: two in a group, one in a consultation, and the guests of either. */
export const partKinds = {
  lead: { zh: '牵头', en: 'Lead' },
  helper: { zh: '协助', en: 'Helper' },
  invited: { zh: '受邀单位', en: 'Invited unit' },
  court: { zh: '法院', en: 'Court' },
  police: { zh: '公安', en: 'Police' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  counsellor: { zh: '心理咨询师', en: 'Counsellor' },
  expert: { zh: '专家', en: 'Expert' },
  'village-adviser': { zh: '村居法律顾问', en: 'Village legal adviser' },
  'unit-adviser': { zh: '责任单位法律顾问', en: 'Legal adviser of the responsible unit' },
} as const satisfies CodeList
export type PartKind = keyof typeof partKinds

export const guestKinds = {
  court: partKinds.court,
  police: partKinds.police,
  lawyer: partKinds.lawyer,
  counsellor: partKinds.counsellor,
  expert: partKinds.expert,
  'village-adviser': partKinds['village-adviser'],
  'unit-adviser': partKinds['unit-adviser'],
} as const satisfies CodeList
export type GuestKind = keyof typeof guestKinds

/** A part of which nothing is open any more. */
export const endedPart = { zh: '已结束', en: 'Ended' } as const satisfies Label

/** Why the rule proposes joint work. */
export const proposalReasons = {
  'major-grade': { zh: '重大（跨行业）纠纷', en: 'It is major or crosses industries' },
  'several-sectors': { zh: '涉及两个以上行业领域', en: 'It touches two sectors or more' },
  'many-persons': { zh: '人数众多', en: 'Many people are in it' },
} as const satisfies CodeList
export type ProposalReason = keyof typeof proposalReasons

export const consultationStates = {
  asked: { zh: '已提请', en: 'Asked for' },
  convened: { zh: '已召集', en: 'Convened' },
  concluded: { zh: '已形成结论', en: 'Concluded' },
  cancelled: { zh: '未举行', en: 'Not held' },
} as const satisfies CodeList
export type ConsultationState = keyof typeof consultationStates
export type ConsultationMove = 'convene' | 'conclude' | 'cancel'

export const consultationMoves = {
  asked: { convene: 'convened', cancel: 'cancelled' },
  convened: { conclude: 'concluded', cancel: 'cancelled' },
  concluded: {},
  cancelled: {},
} as const satisfies Moves<ConsultationState, ConsultationMove>

/** Whether a consultation may still take place: what ends the file calls it off. */
export const isAhead = (state: ConsultationState): boolean =>
  isPossible<ConsultationState, ConsultationMove>(consultationMoves, state, 'cancel')

/** What an invited unit said; silence is a state of its own, and never consent. */
export const attendances = {
  attends: { zh: '参加', en: 'Attends' },
  declined: { zh: '不能参加', en: 'Cannot attend' },
  waiting: { zh: '等待答复', en: 'Answer awaited' },
  unanswered: { zh: '未答复', en: 'Did not answer' },
  silent: { zh: '逾期未答复', en: 'No answer in time' },
} as const satisfies CodeList
export type Attendance = keyof typeof attendances

export const taskStates = {
  open: { zh: '办理中', en: 'Open' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  done: { zh: '已完成', en: 'Done' },
  dropped: { zh: '已撤销', en: 'Dropped' },
} as const satisfies CodeList
export type TaskState = keyof typeof taskStates
