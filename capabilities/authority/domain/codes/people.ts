import type { CodeList } from '#kernel/codes/index.ts'

/** Auxiliary staff help and are recorded; they never count as officers. @source traps 18; 国办发〔2024〕54号 */
export const serviceKinds = {
  officer: { zh: '执法人员', en: 'Enforcement officer' },
  auxiliary: { zh: '执法辅助人员', en: 'Auxiliary staff' },
} as const satisfies CodeList
export type ServiceKind = keyof typeof serviceKinds

/** Who issued the certificate. @source enforcement.md 6.1: a ministry's own is filed with the justice department */
export const issuerKinds = {
  province: { zh: '省级人民政府', en: 'Province' },
  ministry: { zh: '国务院部门', en: 'Ministry' },
} as const satisfies CodeList
export type IssuerKind = keyof typeof issuerKinds

/** What is said of a certificate; that it has expired, the day says. @source enforcement.md 6.1 */
export const certificateStates = {
  valid: { zh: '有效', en: 'Valid' },
  suspended: { zh: '暂扣', en: 'Suspended' },
  revoked: { zh: '撤销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
} as const satisfies CodeList
export type CertificateState = keyof typeof certificateStates

/** How somebody stands on a day. */
export const standings = {
  valid: { zh: '持证有效', en: 'Certificate valid' },
  'not-yet': { zh: '证件未到生效日', en: 'Certificate not yet valid' },
  expired: { zh: '证件已过期', en: 'Certificate expired' },
  suspended: { zh: '证件已暂扣', en: 'Certificate suspended' },
  revoked: { zh: '证件已撤销', en: 'Certificate revoked' },
  cancelled: { zh: '证件已注销', en: 'Certificate cancelled' },
  unfiled: { zh: '部门专用证件未备案', en: "Ministry's certificate not filed" },
  without: { zh: '没有执法证', en: 'No certificate' },
  auxiliary: { zh: '辅助人员', en: 'Auxiliary staff' },
  left: { zh: '已离岗', en: 'Has left' },
} as const satisfies CodeList
export type Standing = keyof typeof standings

/** Why two officers do not make a lawful pair, or one does not count. */
export const officerFaults = {
  'fewer-than-two': { zh: '有执法资格的人员少于两人', en: 'Fewer than two officers who may act' },
  'same-person': { zh: '同一个人不能算作两人', en: 'The same person counts once' },
  'not-serving': { zh: '当日不在岗', en: 'Does not serve on that day' },
  auxiliary: { zh: '辅助人员不具有执法资格', en: 'Auxiliary staff may not enforce' },
  'no-certificate': { zh: '没有执法证', en: 'Has no certificate' },
  'not-valid-yet': { zh: '执法证当日尚未生效', en: 'The certificate is not valid yet on that day' },
  expired: { zh: '执法证当日已过期', en: 'The certificate has expired on that day' },
  suspended: { zh: '执法证当日处于暂扣状态', en: 'The certificate is suspended on that day' },
  revoked: { zh: '执法证已撤销', en: 'The certificate is revoked' },
  cancelled: { zh: '执法证已注销', en: 'The certificate is cancelled' },
  unfiled: { zh: '部门专用证件没有备案', en: "The ministry's certificate was not filed" },
  'wrong-act-type': { zh: '执法证不含这一类执法行为', en: 'The certificate does not cover this kind of act' },
  'wrong-category': { zh: '执法证不含这一执法类别', en: 'The certificate does not cover this category' },
  'wrong-area': { zh: '不在执法证载明的执法区域内', en: 'Outside the area of the certificate' },
} as const satisfies CodeList
export type OfficerFault = keyof typeof officerFaults

/** @source enforcement.md 4.2 */
export const reviewerKinds = {
  reviewer: { zh: '本单位审核人员', en: 'Reviewer of the organ' },
  lent: { zh: '抽调审核人员', en: 'Lent reviewer' },
  counsel: { zh: '法律顾问', en: 'Legal counsel' },
  'government-lawyer': { zh: '公职律师', en: 'Government lawyer' },
} as const satisfies CodeList
export type ReviewerKind = keyof typeof reviewerKinds

export const reviewerFaults = {
  'not-serving': { zh: '当日不承担审核工作', en: 'Does not review on that day' },
  unqualified: {
    zh: '初次从事审核，应当取得法律职业资格',
    en: 'A first-time reviewer needs the legal qualification',
  },
  'qualified-later': { zh: '当日尚未取得法律职业资格', en: 'Was not yet qualified on that day' },
  'advises-only': { zh: '只提供咨询意见，不出具审核意见', en: 'Advises only and gives no opinion' },
  handles: { zh: '承办本案，不能审核本案', en: 'Handles the case and cannot review it' },
} as const satisfies CodeList
export type ReviewerFault = keyof typeof reviewerFaults
