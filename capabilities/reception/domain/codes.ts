import type { CodeList } from '#kernel/codes/index.ts'

export const visitStates = {
  open: { zh: '待处理', en: 'Open' },
  filed: { zh: '已登记为纠纷', en: 'Registered as a dispute' },
  ended: { zh: '已办结', en: 'Ended' },
} as const satisfies CodeList
export type VisitState = keyof typeof visitStates

/** How a visit ends that becomes no dispute. Assumption: no national list was found. */
export const visitOutcomes = {
  advised: { zh: '当场解答', en: 'Advice given' },
  'settled-at-once': { zh: '当场化解', en: 'Settled on the spot' },
  'referred-elsewhere': { zh: '引导至其他机构', en: 'Sent to another body' },
  'legal-aid': { zh: '引导申请法律援助', en: 'Led to legal aid' },
  joined: { zh: '并入已有纠纷', en: 'Joined to a dispute' },
  withdrawn: { zh: '本人撤回', en: 'Withdrawn' },
  'not-reachable': { zh: '无法联系本人', en: 'Person cannot be reached' },
  'no-matter': { zh: '不属于受理事项', en: 'Nothing to be handled' },
} as const satisfies CodeList
export type VisitOutcome = keyof typeof visitOutcomes

/** Why two matters may be one. */
export const likenesses = {
  'same-identity': { zh: '证件号码相同', en: 'Same identity number' },
  'same-phone': { zh: '电话号码相同', en: 'Same telephone number' },
  'same-two-names': { zh: '两个人的姓名都相同', en: 'Two names are the same' },
  'same-name-and-place': { zh: '姓名相同且在同一地点', en: 'Same name and same place' },
  'near-time': { zh: '时间相近', en: 'Close in time' },
} as const satisfies CodeList
export type Likeness = keyof typeof likenesses

/** What a person says of two matters that look alike. */
export const likenessDecisions = {
  join: { zh: '同一件事', en: 'The same matter' },
  link: { zh: '有关联，互相关联', en: 'Related: link' },
  ignore: { zh: '不是同一件事', en: 'Not the same' },
} as const satisfies CodeList
export type LikenessDecision = keyof typeof likenessDecisions

/** What a visit received at the window. @source source programme of 2019: the lawyer's and the counsellor's work */
export const assistanceKinds = {
  advice: { zh: '咨询解答', en: 'Advice' },
  drafting: { zh: '代写文书', en: 'Drafting' },
  mediation: { zh: '现场调解', en: 'Mediation' },
  counselling: { zh: '心理疏导', en: 'Counselling' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid' },
} as const satisfies CodeList
export type AssistanceKind = keyof typeof assistanceKinds
