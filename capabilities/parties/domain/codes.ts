import type { CodeList } from '#kernel/codes/index.ts'

/** Side on which a party stands. @source Civil Procedure Law; form fields applicant and respondent */
export const partyRoles = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  'third-party': { zh: '第三人', en: 'Third party' },
} as const satisfies CodeList

export type PartyRole = keyof typeof partyRoles

/** What a party is. `unknown` is for the other side that nobody can name yet. @source mediation records, kind of subject 1 to 3 */
export const partyKinds = {
  natural: { zh: '自然人', en: 'Natural person' },
  legal: { zh: '法人', en: 'Legal person' },
  unincorporated: { zh: '非法人组织', en: 'Unincorporated organisation' },
  unknown: { zh: '不明', en: 'Unknown' },
} as const satisfies CodeList

export type PartyKind = keyof typeof partyKinds

/** Who else acts for a party. @source Civil Procedure Law (agents, representatives); Civil Code art. 19 to 23 (guardians) */
export const actingAs = {
  agent: { zh: '代理人', en: 'Agent' },
  guardian: { zh: '监护人', en: 'Guardian' },
  representative: { zh: '代表人', en: 'Representative' },
} as const satisfies CodeList

export type ActingAs = keyof typeof actingAs

/** Why a party has no identity number; a compulsory number would keep matters out of the book. Assumption: list by practice. */
export const noIdentityReasons = {
  'not-known': { zh: '对方信息不详', en: 'Other side not known' },
  'not-carried': { zh: '未携带证件', en: 'Document not at hand' },
  refused: { zh: '本人不愿提供', en: 'Person does not wish to give it' },
  'never-issued': { zh: '未办理身份证件', en: 'None was ever issued' },
  'foreign-or-overseas': { zh: '境外人员暂无可核验证件', en: 'From abroad, nothing that can be checked' },
  household: { zh: '以户为单位', en: 'A household is the party' },
  'unregistered-business': { zh: '未登记的个体经营或者合伙', en: 'Unregistered stall or partnership' },
} as const satisfies CodeList

export type NoIdentityReason = keyof typeof noIdentityReasons

/** @source GB/T 2261.1 */
export const sexes = {
  unknown: { zh: '未知的性别', en: 'Unknown' },
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
  unspecified: { zh: '未说明的性别', en: 'Unspecified' },
} as const satisfies CodeList

export type Sex = keyof typeof sexes

/** The digits that GB/T 2261.1 prints, for exchange with other systems. */
export const sexDigits = {
  unknown: '0',
  male: '1',
  female: '2',
  unspecified: '9',
} as const satisfies Record<Sex, string>

/** Papers by which a party is identified. Codes are ours; digits of GA/T 517 are not known to us. @source GA/T 517 (kinds only) */
export const identityDocuments = {
  'citizen-id': { zh: '居民身份证', en: 'Citizen identity card' },
  'household-register': { zh: '户口簿', en: 'Household register' },
  'birth-certificate': { zh: '出生医学证明', en: 'Birth certificate' },
  passport: { zh: '护照', en: 'Passport' },
  'hong-kong-macao-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit, Hong Kong and Macao',
  },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit, Taiwan' },
  'foreign-resident-card': { zh: '外国人永久居留身份证', en: 'Foreign permanent resident card' },
  'credit-code': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  other: { zh: '其他证件', en: 'Other document' },
} as const satisfies CodeList

export type IdentityDocument = keyof typeof identityDocuments
