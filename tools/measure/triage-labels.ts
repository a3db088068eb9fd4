/** How the labels of the measured texts and the words of the house correspond. */
import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import type { TriageProposal } from '#capabilities/triage/domain/index.ts'

/** The board's seven classes; an industry that answers for several public matters goes to the class it is filed under. */
const classes: Readonly<Record<Sector, string>> = {
  labour: '劳动和社会保障',
  traffic: '交通运输',
  medical: '卫生计生',
  campus: '教育文体',
  boundary: '城乡建设',
  'land-transfer': '城乡建设',
  'land-acquisition': '城乡建设',
  family: '卫生计生',
  environment: '环境保护',
  'property-management': '城乡建设',
  'housing-sale': '城乡建设',
  consumer: '商贸旅游',
  'food-drug': '商贸旅游',
  'state-land-demolition': '城乡建设',
  'work-safety': '城乡建设',
  'elder-care': '劳动和社会保障',
  tourism: '商贸旅游',
  'private-lending': '商贸旅游',
  'urban-management': '城乡建设',
}

export function messageClassOf(sector: Sector | undefined): string {
  return sector === undefined ? '城乡建设' : classes[sector]
}

const bySector: Partial<Record<Sector, string>> = {
  labour: 'labour',
  medical: 'medical',
  campus: 'campus',
  'land-transfer': 'land_contract',
  boundary: 'land_contract',
  'land-acquisition': 'land_expropriation',
  'state-land-demolition': 'land_expropriation',
  'elder-care': 'elder',
  'private-lending': 'loan_finance',
  'housing-sale': 'housing_sale',
  'work-safety': 'work_safety_injury',
  tourism: 'tourism',
}

const byCategory: Partial<Record<Category, string>> = {
  'marriage-family': 'marriage_family',
  neighbour: 'neighbour',
  contract: 'contract',
  business: 'contract',
  'housing-homestead': 'contract',
  damages: 'work_safety_injury',
  'traffic-accident': 'traffic',
  'e-commerce': 'consumer',
  'other-consumer': 'consumer',
  'property-management': 'property_mgmt',
  environment: 'environment',
}

/** The field of dispute under which the court's cause of action was filed. */
export function fieldOfProposal({ sector, category }: TriageProposal): string {
  return (sector && bySector[sector.value]) ?? byCategory[category.value] ?? 'other'
}
