import type { CodeList } from '#kernel/codes/index.ts'

/** Why a person of a list is left out of the import. */
export const personFaults = {
  'name-missing': { zh: '没有姓名', en: 'No name' },
  'name-too-long': { zh: '姓名超过80个字', en: 'The name is longer than 80 characters' },
  'number-missing': { zh: '没有身份证号，也没有说明原因', en: 'No identity number, and no reason why' },
  'number-invalid': { zh: '身份证号校验不通过', en: 'The identity number fails its check' },
  'number-rounded': {
    zh: '身份证号被表格软件当作数字，末几位已丢失，请按文本重新填写',
    en: 'The program kept the identity number as a number and lost its last digits; enter it as text',
  },
  'phone-invalid': { zh: '电话号码不正确', en: 'The telephone number is not valid' },
  'address-too-long': { zh: '住址超过200个字', en: 'The address is longer than 200 characters' },
  'guardian-missing': {
    zh: '未满十四周岁，须逐人登记并写明监护人',
    en: 'Under fourteen: enter the person singly, with the guardian',
  },
  formula: { zh: '单元格含有公式', en: 'A cell holds a formula' },
  'twice-in-list': { zh: '名单中重复', en: 'Stands in the list twice' },
  'already-party': { zh: '已经是本案当事人', en: 'Is a party already' },
} as const satisfies CodeList
export type PersonFault = keyof typeof personFaults

/** What a person of a list should be looked at for; it is taken in all the same. */
export const personDoubts = {
  'without-number': {
    zh: '没有身份证号，按您选的原因登记',
    en: 'No identity number; taken with the reason you gave',
  },
  'without-phone': { zh: '没有电话，以后联系不上', en: 'No telephone: hard to reach later' },
  'same-name-in-list': {
    zh: '名单里另有同名的人，请核对是不是同一人',
    en: 'Another row has the same name: is it the same person?',
  },
  'same-name-known': {
    zh: '本案已有同名当事人，请核对是不是同一人',
    en: 'A party has the same name: is it the same person?',
  },
} as const satisfies CodeList
export type PersonDoubt = keyof typeof personDoubts

/** By which rules the number of representatives is limited. */
export const groupProceedings = {
  civil: { zh: '民事', en: 'Civil' },
  labour: { zh: '劳动争议', en: 'Labour' },
  petition: { zh: '信访', en: 'Petition' },
  traffic: { zh: '道路交通事故', en: 'Traffic accident' },
  medical: { zh: '医疗纠纷', en: 'Medical' },
} as const satisfies CodeList
export type GroupProceeding = keyof typeof groupProceedings

/** How a person agreed to be represented. */
export const consentWays = {
  written: { zh: '书面推选', en: 'In writing' },
  spoken: { zh: '当面口头，记入笔录', en: 'Spoken, taken down' },
  phone: { zh: '电话确认', en: 'By telephone' },
  online: { zh: '网上确认', en: 'Online' },
} as const satisfies CodeList
export type ConsentWay = keyof typeof consentWays

/** What a person empowers the representative to. */
export const authorities = {
  general: { zh: '一般授权（代为发言）', en: 'General: to speak for them' },
  special: { zh: '特别授权（代为和解、签署协议）', en: 'Special: to settle and sign as well' },
} as const satisfies CodeList
export type Authority = keyof typeof authorities

/** Signs that people are gathering around a matter (群体性苗头). */
export const groupSigns = {
  'many-persons': { zh: '人数众多', en: 'Many people' },
  'similar-matters': { zh: '同地近期同类多发', en: 'Several of a kind in one place, in short time' },
} as const satisfies CodeList
export type GroupSign = keyof typeof groupSigns
