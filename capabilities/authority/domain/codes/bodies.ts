import type { CodeList } from '#kernel/codes/index.ts'

/** By what somebody may enforce the law. @source Administrative Penalty Law 17 to 21 */
export const bodyKinds = {
  statutory: { zh: '法定行政机关', en: 'Statutory organ' },
  authorised: { zh: '法律、法规授权组织', en: 'Authorised organisation' },
  entrusted: { zh: '受委托组织', en: 'Entrusted organisation' },
} as const satisfies CodeList
export type BodyKind = keyof typeof bodyKinds

/** Why a body may not do an act on a day. */
export const bodyFaults = {
  'not-in-force': { zh: '执法主体资格当日不在有效期内', en: 'The body is not in force on that day' },
  'act-type': { zh: '执法主体没有这一类执法职权', en: 'The body has no power for this kind of act' },
  'no-entrustment': { zh: '当日没有有效的委托书', en: 'No letter of entrustment is in force on that day' },
  'item-not-entrusted': { zh: '委托书没有写明这一事项', en: 'The letter does not name this item' },
  'not-delegable': { zh: '行政强制措施权不得委托', en: 'Coercive measures cannot be delegated' },
  principal: { zh: '委托机关当日不能作出这一类行为', en: 'The principal itself may not act on that day' },
} as const satisfies CodeList
export type BodyFault = keyof typeof bodyFaults

/** Papers by which a department runs the three systems. @source enforcement.md 0.1: one scheme, three measures */
export const schemeKinds = {
  scheme: { zh: '三项制度实施方案', en: 'Scheme of the three systems' },
  publicity: { zh: '行政执法公示办法', en: 'Measures on disclosure' },
  recording: { zh: '执法全过程记录办法', en: 'Measures on recording' },
  review: { zh: '重大执法决定法制审核办法', en: 'Measures on legal review' },
} as const satisfies CodeList
export type SchemeKind = keyof typeof schemeKinds
