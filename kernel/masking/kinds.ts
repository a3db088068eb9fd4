import type { CodeList } from '../codes/index.ts'

/** What may tell who somebody is. @source disputes.md 6.6 and trap 24; the list itself is an assumption of the house */
export const findingKinds = {
  minor: { zh: '未成年人', en: 'Minor' },
  name: { zh: '姓名', en: 'Name' },
  identity: { zh: '证件号码', en: 'Identity number' },
  phone: { zh: '电话号码', en: 'Telephone number' },
  account: { zh: '银行账号', en: 'Bank account' },
  number: { zh: '其他长号码', en: 'Other long number' },
  title: { zh: '权属证号', en: 'Title or vehicle number' },
  plate: { zh: '车牌号', en: 'Number plate' },
  contact: { zh: '网络账号', en: 'Account online' },
  birth: { zh: '出生日期', en: 'Day of birth' },
  address: { zh: '住址', en: 'Address' },
  health: { zh: '健康状况', en: 'Health' },
  school: { zh: '学校', en: 'School' },
  organisation: { zh: '单位名称', en: 'Organisation' },
} as const satisfies CodeList
export type FindingKind = keyof typeof findingKinds

/** Only what a rule may take for a name by mistake can be kept by a person; a number never is a mistake worth keeping. */
const mayStay: readonly FindingKind[] = ['name', 'address', 'organisation']
export const mayBeKept = (kind: FindingKind): boolean => mayStay.includes(kind)

/** A stretch of the text as it was written. @property to what stands in its place */
export interface Finding {
  readonly kind: FindingKind
  readonly words: string
  readonly from: number
  readonly end: number
  readonly to: string
}

/** Who is known to be in the matter; a minor loses even the family name. */
export interface KnownPerson {
  readonly name: string
  readonly isMinor: boolean
}
