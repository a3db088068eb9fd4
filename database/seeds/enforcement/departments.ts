import type { ActType } from '#capabilities/authority/domain/index.ts'

/**
 * A department of the demo as an enforcement organ. People are invented.
 * @property head    display name of who signs for it, where the demo needs one
 * @property clerk   display name of who keeps its register; the market regulator has accounts of its own
 * @property officers names with the state of their certificates, see `certificateDays`
 * @property schemes papers that it issued: how many of the four, in their order
 */
export interface SeedDepartment {
  readonly unit: string
  readonly clerk?: string
  readonly head?: string
  readonly category: string
  readonly actTypes: readonly ActType[]
  readonly officers: readonly (readonly [name: string, state: CertificateStory])[]
  readonly auxiliaries?: readonly string[]
  readonly schemes?: number
}

/** What became of a certificate by the day of the seeding. */
export type CertificateStory =
  | 'valid'
  | 'expiring'
  | 'expired'
  | 'suspended'
  | 'none'
  | 'ministry'
  | 'unfiled'

/** Days from the day of the seeding on which a certificate begins and ends. */
export const certificateDays: Readonly<Record<Exclude<CertificateStory, 'none'>, readonly [number, number]>> =
  {
    valid: [-500, 595],
    expiring: [-1055, 40],
    expired: [-1120, -25],
    suspended: [-400, 695],
    ministry: [-300, 795],
    unfiled: [-30, 1065],
  }

const ordinary: readonly ActType[] = ['penalty', 'inspection']
const withLicence: readonly ActType[] = ['penalty', 'coercion', 'inspection', 'licence']

/** Whoever tries the demo as its handler opens a case of every kind. */
const everyKind: readonly ActType[] = [
  ...withLicence,
  ...(['levy', 'requisition', 'confirmation', 'payment', 'adjudication'] as const),
]

/** The department in which the demo enforces the law; its officers are told apart by their accounts below. */
export const MARKET = 'department-market-supervision'

export const marketAccounts: Readonly<Record<string, string>> = {
  骆海峰: 'dept.handler',
  柴文斌: 'dept.officer',
  贾志强: 'dept.head',
}

export const seedDepartments: readonly SeedDepartment[] = [
  {
    unit: MARKET,
    category: '市场监管',
    actTypes: everyKind,
    officers: [
      ['骆海峰', 'valid'],
      ['柴文斌', 'valid'],
      ['贾志强', 'valid'],
      ['阮思敏', 'expiring'],
      ['秦守业', 'expired'],
      ['毛子轩', 'suspended'],
      ['褚晓东', 'none'],
    ],
    auxiliaries: ['覃大勇', '米小宁'],
    schemes: 4,
  },
  {
    unit: 'department-culture',
    clerk: '华静',
    head: '居正',
    category: '文化市场',
    actTypes: withLicence,
    officers: [
      ['班一鸣', 'valid'],
      ['庾清', 'valid'],
      ['储良', 'expiring'],
    ],
    schemes: 4,
  },
  {
    unit: 'department-emergency',
    clerk: '艾芳',
    head: '辛平',
    category: '应急管理',
    actTypes: [...withLicence, 'requisition'],
    officers: [
      ['鲍振国', 'valid'],
      ['费小军', 'expired'],
      ['井立新', 'valid'],
    ],
    schemes: 1,
  },
  {
    unit: 'department-transport',
    clerk: '巩丽',
    category: '交通运输',
    actTypes: ['penalty', 'coercion', 'inspection'],
    officers: [
      ['糜建军', 'ministry'],
      ['池一川', 'unfiled'],
      ['郗海', 'valid'],
    ],
    auxiliaries: ['钮强', '靳辉'],
    schemes: 1,
  },
  {
    unit: 'department-ecology',
    clerk: '樊素',
    head: '江澄',
    category: '生态环境',
    actTypes: withLicence,
    officers: [
      ['冉清波', 'valid'],
      ['边云', 'valid'],
    ],
    schemes: 3,
  },
  {
    unit: 'department-urban-management',
    clerk: '苗青',
    head: '茅志远',
    category: '城市管理',
    actTypes: [...withLicence, 'levy'],
    officers: [
      ['雍铁山', 'valid'],
      ['逯明', 'valid'],
      ['国强', 'expired'],
      ['邸小虎', 'none'],
    ],
    auxiliaries: ['盖军', '荆涛', '宓亮'],
    schemes: 2,
  },
  {
    unit: 'department-health',
    clerk: '郁兰',
    category: '卫生健康',
    actTypes: ['penalty', 'inspection', 'licence'],
    officers: [
      ['卓琳', 'valid'],
      ['仇安', 'valid'],
    ],
    schemes: 1,
  },
  {
    unit: 'department-agriculture',
    clerk: '禹丰',
    category: '农业农村',
    actTypes: withLicence,
    officers: [['农国富', 'valid']],
  },
  {
    unit: 'department-housing',
    clerk: '晏宁',
    category: '住房城乡建设',
    actTypes: withLicence,
    officers: [
      ['营建平', 'valid'],
      ['柯筑', 'expired'],
    ],
    schemes: 1,
  },
  {
    unit: 'department-human-resources',
    clerk: '党琴',
    category: '劳动保障',
    actTypes: ordinary,
    officers: [['巢信', 'valid']],
  },
  {
    unit: 'department-natural-resources',
    clerk: '敖立',
    category: '自然资源',
    actTypes: withLicence,
    officers: [['暴地生', 'expired']],
  },
  {
    unit: 'department-education',
    clerk: '容雅',
    category: '教育',
    actTypes: ['inspection', 'licence'],
    officers: [['古文渊', 'none']],
  },
  {
    unit: 'department-public-security',
    clerk: '慎行',
    category: '公安',
    actTypes: ordinary,
    officers: [['武定边', 'ministry']],
    schemes: 2,
  },
  {
    unit: 'department-civil-affairs',
    clerk: '和悦',
    category: '民政',
    actTypes: ['inspection', 'licence', 'payment', 'confirmation'],
    officers: [['宫惠民', 'valid']],
  },
  { unit: 'department-audit', clerk: '计详', category: '审计', actTypes: ordinary, officers: [] },
  {
    unit: 'department-statistics',
    clerk: '数清',
    category: '统计',
    actTypes: ordinary,
    officers: [['算明', 'none']],
  },
  {
    unit: 'department-health-insurance',
    clerk: '安保',
    category: '医疗保障',
    actTypes: ordinary,
    officers: [
      ['全康', 'valid'],
      ['滕保', 'valid'],
    ],
  },
  {
    unit: 'department-veterans',
    clerk: '戎光',
    category: '退役军人事务',
    actTypes: ['inspection'],
    officers: [],
  },
]

/** The clerk's account: short, and the same for every department. */
export const clerkOf = ({ unit }: Pick<SeedDepartment, 'unit'>): string =>
  unit === MARKET ? 'dept.clerk' : unit.replace(/^department-/, 'clerk.')

export const headOf = ({ unit }: Pick<SeedDepartment, 'unit'>): string =>
  unit === MARKET ? 'dept.head' : unit.replace(/^department-/, 'head.')
