import type { CodeList } from '#kernel/codes/index.ts'

/**
 * What a unit is: anything that can hold a matter or employ people.
 * @source source programme of 2019, part two (four levels, hub, committees, responsible units); glossary, places and bodies
 */
export const unitKinds = {
  district: { zh: '区', en: 'District' },
  'justice-bureau': { zh: '司法局', en: 'Justice bureau' },
  hub: { zh: '矛盾纠纷调处中心', en: 'Dispute handling centre' },
  department: { zh: '执法部门', en: 'Department' },
  township: { zh: '镇(街道)', en: 'Town or sub-district' },
  community: { zh: '村(社区)', en: 'Village or community' },
  grid: { zh: '网格', en: 'Grid' },
  committee: { zh: '人民调解委员会', en: "People's mediation committee" },
  'justice-office': { zh: '司法所', en: 'Justice office' },
  'police-station': { zh: '派出所', en: 'Police station' },
  court: { zh: '人民法院', en: 'Court' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  'petition-office': { zh: '信访局', en: 'Petition office' },
  'legal-aid': { zh: '法律援助机构', en: 'Legal aid centre' },
  'labour-arbitration': { zh: '劳动人事争议仲裁委员会', en: 'Labour arbitration commission' },
  other: { zh: '其他机构', en: 'Other body' },
} as const satisfies CodeList

export type UnitKind = keyof typeof unitKinds
