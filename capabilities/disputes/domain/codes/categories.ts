import type { CodeList } from '#kernel/codes/index.ts'

/**
 * The statistical kind of a dispute: the list of eighteen in current use, in its order.
 * The order is not an official code; older lists of fifteen need a crosswalk and never overwrite this one.
 * @source people's mediation statistics, list of eighteen items
 */
export const categories = {
  'marriage-family': { zh: '婚姻家庭', en: 'Marriage and family' },
  neighbour: { zh: '邻里', en: 'Neighbours' },
  'housing-homestead': { zh: '房屋宅基地', en: 'Housing and homestead' },
  contract: { zh: '合同', en: 'Contract' },
  business: { zh: '生产经营', en: 'Production and business' },
  damages: { zh: '损害赔偿', en: 'Damages' },
  'forest-land': { zh: '山林土地', en: 'Forest and land' },
  'land-acquisition': { zh: '征地拆迁', en: 'Land acquisition and demolition' },
  environment: { zh: '环境污染', en: 'Pollution' },
  'migrant-wages': { zh: '拖欠农民工工资', en: 'Unpaid wages of migrant workers' },
  'other-labour': { zh: '其他劳动争议', en: 'Other labour disputes' },
  tourism: { zh: '旅游', en: 'Tourism' },
  'e-commerce': { zh: '电子商务', en: 'Electronic commerce' },
  'other-consumer': { zh: '其他消费', en: 'Other consumer disputes' },
  medical: { zh: '医疗', en: 'Medical' },
  'traffic-accident': { zh: '道路交通事故', en: 'Road accidents' },
  'property-management': { zh: '物业', en: 'Property management' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies CodeList

export type Category = keyof typeof categories

/**
 * Difficulty, which decides the length of the legal clock: 7, 15 or 30 calendar days.
 * @source source programme of 2019, part two
 */
export const grades = {
  simple: { zh: '简单', en: 'Simple' },
  complex: { zh: '相对复杂', en: 'Relatively complex' },
  major: { zh: '重大(跨行业)', en: 'Major or cross-industry' },
} as const satisfies CodeList

export type Grade = keyof typeof grades

/** Who may see a matter: a restricted one is shown to those who work on it only. @source architecture, rights hold everywhere */
export const sensitivities = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  restricted: { zh: '限制', en: 'Restricted' },
} as const satisfies CodeList

export type Sensitivity = keyof typeof sensitivities
