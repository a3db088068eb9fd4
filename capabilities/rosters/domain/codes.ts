import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** How a unit is present in the centre. @source practice of county centres: resident, rotating, on call */
export const attendances = {
  resident: { zh: '常驻', en: 'Resident' },
  rotating: { zh: '轮驻', en: 'Rotating' },
  'on-call': { zh: '随驻（随叫随到）', en: 'On call' },
} as const satisfies CodeList
export type Attendance = keyof typeof attendances

/** The three ways in which a seat is filled. */
export const seatModels = {
  rotation: { zh: '轮流值班', en: 'Staff take turns' },
  weekly: { zh: '每周固定时间', en: 'Fixed weekly time' },
  'on-call': { zh: '按需预约', en: 'Called when needed' },
} as const satisfies CodeList
export type SeatModel = keyof typeof seatModels

/** In which ways a seat can be filled: whoever comes when called has no hours, everybody else has. */
export const modelsFor = (attendance: Attendance): readonly SeatModel[] =>
  attendance === 'on-call' ? ['on-call'] : ['rotation', 'weekly']

export const absenceReasons = {
  leave: { zh: '休假', en: 'Leave' },
  sick: { zh: '病假', en: 'Illness' },
  training: { zh: '培训', en: 'Training' },
  official: { zh: '公务外出', en: 'Away on duty' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies CodeList
export type AbsenceReason = keyof typeof absenceReasons

export const swapStates = {
  asked: { zh: '待对方答复', en: 'Waits for an answer' },
  agreed: { zh: '已换班', en: 'Agreed' },
  refused: { zh: '对方不同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type SwapState = keyof typeof swapStates

/** A swap is asked and agreed: nobody is put on a shift by another one's word alone. */
export const swapMoves = {
  asked: { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn' },
  agreed: {},
  refused: {},
  withdrawn: {},
} as const satisfies Moves<SwapState, 'agree' | 'refuse' | 'withdraw'>

export const callStates = {
  waiting: { zh: '等待答复', en: 'Waits for an answer' },
  accepted: { zh: '已应约', en: 'Accepted' },
  held: { zh: '已完成', en: 'Held' },
  nobody: { zh: '无人应约', en: 'Nobody could come' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type CallState = keyof typeof callStates

export type CallMove = 'accept' | 'pass-on' | 'exhaust' | 'withdraw' | 'hold'

/** `pass-on`: declined or silent, and the next on the list is asked; `exhaust`: there is no next one. */
export const callMoves: Moves<CallState, CallMove> = {
  waiting: { accept: 'accepted', 'pass-on': 'waiting', exhaust: 'nobody', withdraw: 'withdrawn' },
  accepted: { hold: 'held', withdraw: 'withdrawn' },
  held: {},
  nobody: {},
  withdrawn: {},
}

export const callAnswers = {
  accepted: { zh: '应约', en: 'Accepted' },
  declined: { zh: '不能前来', en: 'Declined' },
  lapsed: { zh: '逾时未答复', en: 'No answer in time' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type CallAnswer = keyof typeof callAnswers
