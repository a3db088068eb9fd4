import type { Send, TestApplication } from './application.ts'
import type { Organ } from './organ.ts'
import { workbookOf } from './workbook.ts'

/** Reviewers of the bureau by their accounts, and the catalogue of the market regulator. */
export interface ReviewOffice {
  readonly reviewerId: string
  readonly headId: string
  readonly counselId: string
}

/** The office that reviews for all departments: one reviewer, its head, counsel who only advise. */
export async function settleReviewOffice(
  house: TestApplication,
  { unitIds }: Pick<Organ, 'unitIds'>,
): Promise<ReviewOffice> {
  const oversight = await house.as('bureau.oversight')
  const register = async (username: string, name: string, kind: string, number: string) => {
    const body = {
      unitId: unitIds.bureau,
      name,
      kind,
      username,
      qualificationNumber: number,
      qualifiedOn: '2018-06-01',
      isFullTime: true,
      fields: ['市场监督管理'],
      since: '2025-01-01',
    }
    const answer = await oversight('POST', '/reviewers', { body })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json().id as string
  }
  const office = {
    reviewerId: await register('bureau.reviewer', '章审', 'reviewer', 'A001'),
    headId: await register('bureau.reviewhead', '翁长', 'reviewer', 'A002'),
    counselId: await register('bureau.counsel', '宋顾', 'counsel', 'A003'),
  }
  await importCatalogue(await house.as('dept.clerk'), unitIds.market)
  return office
}

/** Sums as departments of the city have them: a thousand yuan for a person, twenty thousand for an organisation. */
async function importCatalogue(clerk: Send, unitId: string): Promise<void> {
  const bytes = workbookOf([
    ['执法行为种类', '执法事项名称', '当事人类型', '措施种类', '金额', '法律依据', '审核重点'],
    ['行政处罚', '对公民较大数额罚款', '公民', '罚款', '1000', '本区目录第一项', '裁量是否适当'],
    ['行政处罚', '对单位较大数额罚款', '法人或者其他组织', '罚款', '20000', '本区目录第二项', '证据是否充分'],
    ['行政处罚', '吊销许可证件', '', '吊销许可证件', '', '本区目录第三项', ''],
    ['行政征收', '数额较大的征收', '', '', '50000', '本区目录第四项', ''],
  ])
  const about = `unitId=${unitId}&kind=review-catalogue&validFrom=2025-01-01`
  const { digest } = (await clerk('POST', `/authority-lists/trial?${about}`, { bytes })).json()
  const words = encodeURIComponent('目录')
  const adopted = `&number=${words}&adoptedBy=${words}&basis=${words}&digest=${digest}`
  const answer = await clerk('POST', `/authority-lists?${about}${adopted}`, { bytes })
  if (answer.statusCode !== 201) throw new Error(answer.body)
}

/** What a department sends; the sum is that of a fine in fen. */
export const submissionOf = (fine: number, changes: object = {}) => ({
  proposed: { measures: ['fine'], amountInFen: fine, confiscatedInFen: 0, confiscatedGoodsInFen: 0 },
  summary: '无照经营，拟罚款。',
  legalBasis: '某条例第三条',
  materials: [
    { material: 'end-report', title: '调查终结报告', pages: 4 },
    { material: 'draft-decision', title: '决定书代拟稿' },
    { material: 'legal-basis', title: '某条例第三条' },
    { material: 'evidence', title: '询问笔录、照片', pages: 12 },
    { material: 'benchmark', title: '裁量基准一般档' },
  ],
  preReview: { by: '温审', on: '2026-03-02', opinion: '同意拟办意见。' },
  wasAssessed: false,
  explained: [
    { item: 'procedure', words: '步骤为补录。' },
    { item: 'documents', words: '告知书随后补齐。' },
    { item: 'benchmark', words: '一般档，未在报告里写明。' },
  ],
  ...changes,
})

const items = [
  'body',
  'officers',
  'procedure',
  'facts',
  'law',
  'benchmark',
  'power',
  'documents',
  'crime',
] as const

/** Nine items with the problems that are named. */
export const opinionOf = (kind: string, problems: Readonly<Record<string, string>> = {}) => ({
  kind,
  items: items.map((item) => ({
    item,
    result: item in problems ? 'problem' : 'sound',
    note: problems[item] ?? '',
  })),
  law: ['行政处罚法第五十八条'],
  reasons: kind === 'agree' ? '事实清楚，同意。' : '存在问题，建议处理后再送审。',
})
