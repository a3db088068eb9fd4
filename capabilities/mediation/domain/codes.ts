import type { CodeList } from '#kernel/codes/index.ts'

/** Grounds on which a mediator must say so and step back unless all parties agree. @source [L5 15][L6 13]; Shenzhen art. 23 */
export const recusalGrounds = {
  'near-relative': { zh: '系一方当事人或者其代理人的近亲属', en: 'Near relative of a party or its agent' },
  interest: { zh: '与纠纷有利害关系', en: 'Has an interest in the dispute' },
  'other-relation': {
    zh: '与当事人、代理人有其他关系，可能影响公正调解',
    en: 'Another relation that may affect fairness',
  },
} as const satisfies CodeList
export type RecusalGround = keyof typeof recusalGrounds

export const declarations = {
  none: { zh: '无应当回避的情形', en: 'No ground for recusal' },
  ...recusalGrounds,
} as const satisfies CodeList
export type Declaration = keyof typeof declarations

/** @source People's Mediation Law art. 19 */
export const choices = {
  appointed: { zh: '调委会指定', en: 'Appointed by the committee' },
  'chosen-by-parties': { zh: '当事人选择', en: 'Chosen by the parties' },
} as const satisfies CodeList
export type Choice = keyof typeof choices

/** Refusing and not being found are two different things. @source People's Mediation Law art. 17; trap 9 */
export const consentAnswers = {
  agreed: { zh: '同意调解', en: 'Agrees to mediate' },
  refused: { zh: '明确拒绝', en: 'Refuses' },
  unreachable: { zh: '无法联系', en: 'Cannot be reached' },
} as const satisfies CodeList
export type ConsentAnswer = keyof typeof consentAnswers

export const consentChannels = {
  counter: { zh: '当面', en: 'In person' },
  phone: { zh: '电话', en: 'By telephone' },
  writing: { zh: '书面', en: 'In writing' },
  online: { zh: '网上', en: 'Online' },
} as const satisfies CodeList
export type ConsentChannel = keyof typeof consentChannels

/** @source [L22 28]: a dedicated room, or with the parties; Online Mediation Rules */
export const sessionManners = {
  room: { zh: '调解室', en: 'Mediation room' },
  'on-site': { zh: '现场', en: 'On site' },
  online: { zh: '网上', en: 'Online' },
  phone: { zh: '电话', en: 'By telephone' },
} as const satisfies CodeList
export type SessionManner = keyof typeof sessionManners

export const sessionStates = {
  planned: { zh: '已安排', en: 'Planned' },
  held: { zh: '已召开', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies CodeList
export type SessionState = keyof typeof sessionStates

export const signatureManners = {
  stroke: { zh: '屏幕手写', en: 'By hand on a screen' },
  scan: { zh: '纸质扫描', en: 'Scanned paper' },
} as const satisfies CodeList
export type SignatureManner = keyof typeof signatureManners

export const agreementStates = {
  signing: { zh: '待签署', en: 'To be signed' },
  effective: { zh: '已生效', en: 'In effect' },
  void: { zh: '已作废', en: 'Void' },
} as const satisfies CodeList
export type AgreementState = keyof typeof agreementStates

/** How long a file is kept. No official values were found: assumption. @source disputes.md 3.14 */
export const retentions = {
  permanent: { zh: '永久', en: 'For ever' },
  'thirty-years': { zh: '30年', en: '30 years' },
  'ten-years': { zh: '10年', en: '10 years' },
} as const satisfies CodeList
export type Retention = keyof typeof retentions
