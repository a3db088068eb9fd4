import { consentChannels as mediationChannels } from '#capabilities/mediation/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

export const directions = {
  in: { zh: '转来', en: 'In' },
  out: { zh: '转出', en: 'Out' },
} as const satisfies CodeList
export type Direction = keyof typeof directions

/** With whom matters are exchanged. @source disputes.md 1.4 */
export const otherBodies = {
  court: { zh: '人民法院', en: 'Court' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  police: { zh: '公安机关', en: 'Police' },
  'traffic-police': { zh: '公安交管部门', en: 'Traffic police' },
  'petition-office': { zh: '信访部门', en: 'Petition office' },
  'hotline-12345': { zh: '12345政务服务便民热线', en: 'Government hotline 12345' },
  'hotline-12348': { zh: '12348公共法律服务热线', en: 'Legal service hotline 12348' },
  department: { zh: '其他行政机关', en: 'Other department' },
  arbitration: { zh: '仲裁机构', en: 'Arbitration' },
  'legal-aid': { zh: '法律援助机构', en: 'Legal aid' },
  notary: { zh: '公证机构', en: 'Notary' },
} as const satisfies CodeList
export type OtherBody = keyof typeof otherBodies

export const materialForms = {
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件', en: 'Copy' },
} as const satisfies CodeList
export type MaterialForm = keyof typeof materialForms

/** On which the term of an entrusted suit hangs. @source [L5 27] */
export const courtProcedures = {
  ordinary: { zh: '普通程序', en: 'Ordinary procedure' },
  summary: { zh: '简易程序', en: 'Summary procedure' },
} as const satisfies CodeList
export type CourtProcedure = keyof typeof courtProcedures

/** How a party was asked; what the other body wrote of it is one way. */
export const consentChannels = {
  ...mediationChannels,
  letter: { zh: '来函载明', en: 'Told in their letter' },
} as const satisfies CodeList
export type ConsentChannel = keyof typeof consentChannels

/** What came of a referral that was dealt with; one that failed is returned instead. @source [L5 26] */
export const referralOutcomes = {
  agreed: { zh: '达成调解协议', en: 'Agreement reached' },
  partial: { zh: '达成部分协议', en: 'Partial agreement' },
  'settled-between-them': { zh: '当事人自行和解', en: 'Settled between the parties' },
  handled: { zh: '已依法办理', en: 'Dealt with by law' },
} as const satisfies CodeList
export type ReferralOutcome = keyof typeof referralOutcomes

/** Only what the file holds is told to the other body as an agreement. @source [L5 18, 26], [L6 17] */
export const needsAgreement = (outcome: ReferralOutcome) => outcome === 'agreed' || outcome === 'partial'
