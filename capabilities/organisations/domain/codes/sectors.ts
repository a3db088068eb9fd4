import type { CodeList } from '#kernel/codes/index.ts'

/**
 * The nineteen industries that have a committee of their own, in the order of the source programme.
 * A sector decides the committee, never the statistical category: the two lists are not equal.
 * @source source programme of 2019, part two
 */
export const sectors = {
  labour: { zh: '劳动', en: 'Labour' },
  traffic: { zh: '交通', en: 'Traffic' },
  medical: { zh: '医疗', en: 'Medical' },
  campus: { zh: '校园及周边', en: 'Campus and surroundings' },
  boundary: { zh: '边界', en: 'Boundaries' },
  'land-transfer': { zh: '土地流转', en: 'Transfer of land use' },
  'land-acquisition': { zh: '征地拆迁', en: 'Land acquisition and demolition' },
  family: { zh: '婚姻家庭', en: 'Marriage and family' },
  environment: { zh: '环保', en: 'Environment' },
  'property-management': { zh: '物业管理', en: 'Property management' },
  'housing-sale': { zh: '商品房买卖', en: 'Sale of housing' },
  consumer: { zh: '消费权益', en: 'Consumer rights' },
  'food-drug': { zh: '食药安全', en: 'Food and drug safety' },
  'state-land-demolition': { zh: '国有土地上房屋拆迁', en: 'Demolition of houses on state land' },
  'work-safety': { zh: '安全生产', en: 'Work safety' },
  'elder-care': { zh: '老年人维权', en: 'Rights of the elderly' },
  tourism: { zh: '旅游', en: 'Tourism' },
  'private-lending': { zh: '民间金融', en: 'Private lending' },
  'urban-management': { zh: '城市管理', en: 'Urban management' },
} as const satisfies CodeList

export type Sector = keyof typeof sectors
