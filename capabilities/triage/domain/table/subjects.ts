import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'

/** What a text that speaks of it is about: the category of the statistics and the industry, if any. */
export interface Subject {
  readonly category: Category
  readonly sector?: Sector
  readonly zh: string
  readonly en: string
}

/**
 * What matters are about, finer than the statistics and the industries; each leads to one of both.
 * An industry without a row of its own in the statistics (campus, urban management) leads to `other`.
 * @source list of eighteen categories and nineteen industries; the mapping is an assumption
 */
export const subjects = {
  family: { category: 'marriage-family', sector: 'family', zh: '婚姻家庭', en: 'marriage and family' },
  'elder-care': {
    category: 'marriage-family',
    sector: 'elder-care',
    zh: '赡养老人',
    en: 'care of the elderly',
  },
  neighbour: { category: 'neighbour', zh: '相邻关系', en: 'neighbours' },
  homestead: { category: 'housing-homestead', zh: '房屋宅基地', en: 'houses and homesteads' },
  'housing-sale': {
    category: 'housing-homestead',
    sector: 'housing-sale',
    zh: '商品房买卖',
    en: 'sale of housing',
  },
  contract: { category: 'contract', zh: '合同', en: 'contracts' },
  lending: { category: 'contract', sector: 'private-lending', zh: '借贷担保', en: 'loans and guarantees' },
  business: { category: 'business', zh: '生产经营', en: 'running a business' },
  injury: { category: 'damages', zh: '损害赔偿', en: 'damages' },
  'work-safety': { category: 'damages', sector: 'work-safety', zh: '安全生产', en: 'work safety' },
  land: { category: 'forest-land', sector: 'land-transfer', zh: '土地承包流转', en: 'contracted land' },
  boundary: { category: 'forest-land', sector: 'boundary', zh: '山林土地权属边界', en: 'boundaries of land' },
  acquisition: {
    category: 'land-acquisition',
    sector: 'land-acquisition',
    zh: '征地拆迁',
    en: 'land acquisition',
  },
  'state-land': {
    category: 'land-acquisition',
    sector: 'state-land-demolition',
    zh: '国有土地上房屋征收',
    en: 'demolition on state land',
  },
  pollution: { category: 'environment', sector: 'environment', zh: '环境污染', en: 'pollution' },
  'migrant-wages': {
    category: 'migrant-wages',
    sector: 'labour',
    zh: '拖欠农民工工资',
    en: 'wages of migrant workers',
  },
  labour: { category: 'other-labour', sector: 'labour', zh: '劳动争议', en: 'labour' },
  'social-insurance': { category: 'other-labour', sector: 'labour', zh: '社会保险', en: 'social insurance' },
  tourism: { category: 'tourism', sector: 'tourism', zh: '旅游', en: 'tourism' },
  'online-trade': { category: 'e-commerce', sector: 'consumer', zh: '网络购物', en: 'online shopping' },
  consumer: { category: 'other-consumer', sector: 'consumer', zh: '消费', en: 'consumers' },
  'food-drug': { category: 'other-consumer', sector: 'food-drug', zh: '食品药品', en: 'food and drugs' },
  medical: { category: 'medical', sector: 'medical', zh: '医疗', en: 'medical treatment' },
  'health-service': { category: 'other', sector: 'medical', zh: '卫生计生服务', en: 'health service' },
  accident: { category: 'traffic-accident', sector: 'traffic', zh: '道路交通事故', en: 'road accidents' },
  transport: { category: 'other', sector: 'traffic', zh: '交通运输服务', en: 'transport service' },
  'property-management': {
    category: 'property-management',
    sector: 'property-management',
    zh: '物业管理',
    en: 'property management',
  },
  campus: { category: 'other', sector: 'campus', zh: '校园', en: 'school' },
  urban: { category: 'other', sector: 'urban-management', zh: '城市管理', en: 'urban management' },
  'intellectual-property': { category: 'other', zh: '知识产权', en: 'intellectual property' },
  company: { category: 'other', zh: '公司证券破产', en: 'companies, securities, insolvency' },
  insurance: { category: 'contract', zh: '商业保险', en: 'commercial insurance' },
  personality: { category: 'other', zh: '人格权', en: 'rights of personality' },
  'real-right': { category: 'other', zh: '物权与不当得利', en: 'real rights and unjust enrichment' },
} as const satisfies Readonly<Record<string, Subject>>

export type SubjectCode = keyof typeof subjects
