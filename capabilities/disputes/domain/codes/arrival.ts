import type { CodeList } from '#kernel/codes/index.ts'

/** How a matter arrived. The door is not the origin: who started the mediation is another question. @source glossary */
export const doors = {
  counter: { zh: '窗口来访', en: 'Counter' },
  phone: { zh: '来电', en: 'Telephone' },
  grid: { zh: '网格上报', en: 'Grid worker' },
  online: { zh: '网上申请', en: 'Online' },
  hotline: { zh: '热线转办', en: 'Hotline' },
  machine: { zh: '系统对接', en: 'Another system' },
  import: { zh: '批量导入', en: 'Import' },
} as const satisfies CodeList

export type Door = keyof typeof doors

/**
 * Who started the mediation. The three add up to the number accepted.
 * @source people's mediation statistics: own initiative + application + entrusted = accepted
 */
export const origins = {
  application: { zh: '依申请调解', en: 'On application' },
  'own-initiative': { zh: '主动调解', en: 'On own initiative' },
  entrusted: { zh: '接受委托移送调解', en: 'Entrusted or transferred' },
} as const satisfies CodeList

export type Origin = keyof typeof origins

/** Who entrusted or transferred the matter. @source people's mediation statistics, split of the third origin */
export const entrustingBodies = {
  court: { zh: '人民法院', en: 'Court' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  police: { zh: '公安机关', en: 'Police' },
  'petition-office': { zh: '信访部门', en: 'Petition office' },
  'other-department': { zh: '其他部门', en: 'Other department' },
} as const satisfies CodeList

export type EntrustingBody = keyof typeof entrustingBodies

/**
 * Grounds on which a matter may not be accepted.
 * @source People's Mediation Work Provisions art. 22; Medical Disputes Regulation art. 31; rules on linking
 *   petitions with mediation; refusal by a party: People's Mediation Law art. 17
 */
export const declineGrounds = {
  'reserved-to-organ': {
    zh: '法律、法规规定只能由专门机关管辖处理',
    en: 'Reserved by law to a special organ',
  },
  'mediation-forbidden': { zh: '法律、法规禁止采用民间调解方式解决', en: 'Law forbids private mediation' },
  'accepted-by-court': { zh: '人民法院已经受理或者解决', en: 'Already accepted or resolved by a court' },
  'accepted-by-police': { zh: '公安机关已经受理或者解决', en: 'Already accepted or resolved by the police' },
  'accepted-by-administration': {
    zh: '其他行政机关已经受理或者解决',
    en: 'Already accepted or resolved by another administrative organ',
  },
  'medical-accepted-elsewhere': {
    zh: '医疗纠纷已由人民法院或者卫生健康主管部门受理',
    en: 'Medical dispute already accepted by the court or the health authority',
  },
  'litigation-petition': { zh: '涉法涉诉信访事项', en: 'Petition about a court or prosecution matter' },
  'dispute-with-organ': {
    zh: '与行政机关之间的行政争议',
    en: 'Administrative dispute with an organ of state',
  },
  'party-refuses': { zh: '一方当事人明确拒绝调解', en: 'A party clearly refuses mediation' },
  'not-a-civil-dispute': { zh: '不属于民事权利义务争议', en: 'Not about civil rights and duties' },
} as const satisfies CodeList

export type DeclineGround = keyof typeof declineGrounds
