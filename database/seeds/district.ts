import type { CommitteeKind, Sector, UnitKind } from '#capabilities/organisations/domain/index.ts'
import { sectors } from '#capabilities/organisations/domain/index.ts'
import divisions from './divisions.json' with { type: 'json' }

/** @property slug stable name of the unit in seeds and imports */
export interface SeedUnit {
  readonly slug: string
  readonly kind: UnitKind
  readonly name: string
  readonly parent: string | undefined
  readonly divisionCode: string
  readonly committeeKind?: CommitteeKind
  readonly sector?: Sector
  readonly responsible?: string
  readonly sealName?: string
}

const { code: district, name: districtName } = divisions

/** Departments of the demo; a real district imports its own list. */
const departments = {
  education: '教育局',
  'public-security': '公安分局',
  'civil-affairs': '民政局',
  'human-resources': '人力资源和社会保障局',
  'natural-resources': '自然资源分局',
  ecology: '生态环境分局',
  housing: '住房和城乡建设局',
  'urban-management': '城市管理和综合执法局',
  transport: '交通运输局',
  agriculture: '农业农村局',
  culture: '文化旅游广电体育局',
  health: '卫生健康局',
  emergency: '应急管理局',
  'market-supervision': '市场监督管理局',
  audit: '审计局',
  statistics: '统计局',
  'health-insurance': '医疗保障局',
  veterans: '退役军人事务局',
} as const

/** Which department answers for an industry; an assumption of the demo, since the source names none. */
const responsibleFor: Readonly<Record<Sector, keyof typeof departments>> = {
  labour: 'human-resources',
  traffic: 'public-security',
  medical: 'health',
  campus: 'education',
  boundary: 'civil-affairs',
  'land-transfer': 'agriculture',
  'land-acquisition': 'natural-resources',
  family: 'civil-affairs',
  environment: 'ecology',
  'property-management': 'housing',
  'housing-sale': 'housing',
  consumer: 'market-supervision',
  'food-drug': 'market-supervision',
  'state-land-demolition': 'housing',
  'work-safety': 'emergency',
  'elder-care': 'civil-affairs',
  tourism: 'culture',
  'private-lending': 'public-security',
  'urban-management': 'urban-management',
}

const GRIDS_PER_COMMUNITY = 3

export const seedUnits: readonly SeedUnit[] = [
  { slug: 'district', kind: 'district', name: districtName, parent: undefined, divisionCode: district },
  ofDistrict('bureau', 'justice-bureau', '司法局'),
  ofDistrict('hub', 'hub', '矛盾纠纷调处中心'),
  ofDistrict('court', 'court', '人民法院'),
  ofDistrict('procuratorate', 'procuratorate', '人民检察院'),
  ofDistrict('petition-office', 'petition-office', '信访局'),
  ofDistrict('labour-arbitration', 'labour-arbitration', '劳动人事争议仲裁委员会'),
  { ...ofDistrict('legal-aid', 'legal-aid', '法律援助中心'), parent: 'bureau' },
  ...Object.entries(departments).map(([slug, name]) => ofDistrict(`department-${slug}`, 'department', name)),
  ...Object.entries(sectors).map(([sector, label]) => industryCommittee(sector as Sector, label.zh)),
  ...divisions.townships.flatMap(townshipUnits),
]

function ofDistrict(slug: string, kind: UnitKind, name: string): SeedUnit {
  return { slug, kind, name: `${districtName}${name}`, parent: 'district', divisionCode: district }
}

function industryCommittee(sector: Sector, label: string): SeedUnit {
  const name = `${districtName}${label}纠纷人民调解委员会`
  return {
    slug: `committee-${sector}`,
    kind: 'committee',
    name,
    parent: 'hub',
    divisionCode: district,
    committeeKind: 'industry-professional',
    sector,
    responsible: `department-${responsibleFor[sector]}`,
    sealName: name,
  }
}

type Township = (typeof divisions.townships)[number]

function townshipUnits(township: Township): readonly SeedUnit[] {
  const { code, name } = township
  const slug = `township-${code}`
  const committee = `${districtName}${name}人民调解委员会`
  const place = name.replace(/(街道|镇)$/, '')
  const below = (kind: UnitKind, called: string): SeedUnit => ({
    slug: `${kind}-${code}`,
    kind,
    name: called,
    parent: slug,
    divisionCode: code,
  })
  return [
    { slug, kind: 'township', name, parent: 'district', divisionCode: code },
    { ...below('committee', committee), committeeKind: 'township', sealName: committee },
    below('justice-office', `${name}司法所`),
    below('police-station', `${place}派出所`),
    ...township.communities.flatMap((community) => communityUnits(slug, name, community)),
  ]
}

function communityUnits(
  parent: string,
  township: string,
  community: Township['communities'][number],
): SeedUnit[] {
  const { code, name } = community
  const slug = `community-${code}`
  const committee = `${township}${name}人民调解委员会`
  return [
    { slug, kind: 'community', name, parent, divisionCode: code },
    {
      slug: `committee-${code}`,
      kind: 'committee',
      name: committee,
      parent: slug,
      divisionCode: code,
      committeeKind: community.kind === 'village' ? 'village' : 'residents',
      sealName: committee,
    },
    ...Array.from({ length: GRIDS_PER_COMMUNITY }, (_, index) => gridUnit(slug, code, name, index + 1)),
  ]
}

function gridUnit(parent: string, community: string, name: string, number: number): SeedUnit {
  const divisionCode = community + String(number).padStart(3, '0')
  return { slug: `grid-${divisionCode}`, kind: 'grid', name: `${name}第${number}网格`, parent, divisionCode }
}
