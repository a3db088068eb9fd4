import type { CodeList } from '#kernel/codes/index.ts'

/** Both bind equally; some kinds of dispute do not allow the oral one. @source People's Mediation Law art. 28 */
export const agreementForms = {
  written: { zh: '书面', en: 'Written' },
  oral: { zh: '口头', en: 'Oral' },
} as const satisfies CodeList

export type AgreementForm = keyof typeof agreementForms

/** What an obligation asks for. Assumption: the national values of this field are not published. @source record field LXFS */
export const performanceWays = {
  'at-once': { zh: '即时履行', en: 'At once' },
  cash: { zh: '现金支付', en: 'Cash' },
  transfer: { zh: '转账支付', en: 'Bank transfer' },
  instalments: { zh: '分期支付', en: 'Instalments' },
  'in-kind': { zh: '交付财物', en: 'Handing over things' },
  act: { zh: '完成一定行为', en: 'Doing something' },
  refrain: { zh: '停止一定行为', en: 'Ceasing to do something' },
  apology: { zh: '赔礼道歉', en: 'Apology' },
  other: { zh: '其他方式', en: 'Other way' },
} as const satisfies CodeList

export type PerformanceWay = keyof typeof performanceWays

/** State of one obligation; an axis of its own beside the outcome. @source record field XYLXQK; values: assumption */
export const performanceStates = {
  'not-due': { zh: '未到期', en: 'Not yet due' },
  performed: { zh: '已履行', en: 'Performed' },
  partial: { zh: '部分履行', en: 'Partly performed' },
  unperformed: { zh: '未履行', en: 'Not performed' },
  'to-court': { zh: '转入司法程序', en: 'Taken to court' },
  waived: { zh: '权利人放弃', en: 'Waived by the creditor' },
  replaced: { zh: '由新协议替代', en: 'Replaced by a new agreement' },
} as const satisfies CodeList

export type PerformanceState = keyof typeof performanceStates

/** State of judicial confirmation of an agreement. @source Civil Procedure Law art. 205 and 206; Interpretation art. 355 to 358 */
export const confirmationStates = {
  'not-applied': { zh: '未申请', en: 'Not applied for' },
  applied: { zh: '已申请', en: 'Applied for' },
  accepted: { zh: '已受理', en: 'Accepted by the court' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  confirmed: { zh: '裁定有效', en: 'Confirmed' },
  rejected: { zh: '裁定驳回', en: 'Rejected' },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn' },
} as const satisfies CodeList

export type ConfirmationState = keyof typeof confirmationStates

/** How the parties were visited after the end. @source local follow-up rules; People's Mediation Law art. 31 */
export const followUpKinds = {
  phone: { zh: '电话回访', en: 'By telephone' },
  home: { zh: '上门回访', en: 'At home' },
  message: { zh: '短信回访', en: 'By message' },
  counter: { zh: '来所回访', en: 'At the counter' },
  online: { zh: '网上回访', en: 'Online' },
} as const satisfies CodeList

export type FollowUpKind = keyof typeof followUpKinds

/** What a party says of the handling. Silence is not satisfaction. @source hotline rating; scale: assumption */
export const satisfactions = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  neutral: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
  'not-answered': { zh: '未评价', en: 'No answer' },
} as const satisfies CodeList

export type Satisfaction = keyof typeof satisfactions
