import type { UnitRule } from '../rule-rows.ts'

const FROM = '2026-01-01'
const SEED = '石鼓区司法局2019年改革总结（二）'

/**
 * Who should hold the matter. The first row that holds decides; the order is part of the rule.
 * @source source programme of 2019, part two; simple to the village and complex to the town: practice of other counties
 */
export const unitRules: readonly UnitRule[] = [
  {
    id: 'unit.not-a-dispute',
    target: 'hub',
    when: { betweenParties: false },
    validFrom: FROM,
    basis: `${SEED}：首问负责，登记后由中心转有权机关`,
    assumption: true,
    because: {
      zh: '不像当事人之间的纠纷，由中心转交主管部门',
      en: 'Not a dispute between parties; the hub hands it on',
    },
  },
  {
    id: 'unit.major',
    target: 'hub',
    when: { anyGrade: ['major'] },
    validFrom: FROM,
    basis: `${SEED}：重大疑难和跨行业纠纷由中心牵头`,
    assumption: false,
    because: { zh: '重大或者跨行业，由中心牵头', en: 'Major or cross-industry; the hub leads' },
  },
  {
    id: 'unit.simple-community',
    target: 'community-committee',
    when: { anyGrade: ['simple'], placeDigits: 12 },
    validFrom: FROM,
    basis: `${SEED}：属地管理、分级负责；简单纠纷在村（社区）化解`,
    assumption: true,
    because: { zh: '简单纠纷，由所在村（社区）调解', en: 'Simple; the committee of the community' },
  },
  {
    id: 'unit.industry',
    target: 'industry-committee',
    when: { hasSector: true },
    validFrom: FROM,
    basis: `${SEED}：十九个行业调委会`,
    assumption: false,
    because: { zh: '属于行业领域，由行业调委会调解', en: 'An industry is concerned; its committee' },
  },
  {
    id: 'unit.complex-township',
    target: 'township-committee',
    when: { anyGrade: ['complex'], placeDigits: 9 },
    validFrom: FROM,
    basis: `${SEED}：分级负责；相对复杂的由镇（街道）调解`,
    assumption: true,
    because: {
      zh: '相对复杂，由所在镇（街道）调解',
      en: 'Relatively complex; the committee of the township',
    },
  },
  {
    id: 'unit.township',
    target: 'township-committee',
    when: { placeDigits: 9 },
    validFrom: FROM,
    basis: `${SEED}：属地管理`,
    assumption: true,
    because: { zh: '由所在镇（街道）调解', en: 'The committee of the township' },
  },
  {
    id: 'unit.place-unknown',
    target: 'hub',
    when: {},
    validFrom: FROM,
    basis: `${SEED}：中心分流`,
    assumption: true,
    because: { zh: '地点不明，由中心确定', en: 'Place not known; the hub decides' },
  },
]
