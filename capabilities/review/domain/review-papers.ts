import { measures } from '#capabilities/authority/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type CodeList, codesOf } from '#kernel/codes/index.ts'
import { line, type OfficialDocument, paragraphsOf, printedDay } from '#kernel/documents/index.ts'
import { chineseCapitals, fenInFigures } from '#kernel/money/index.ts'
import {
  type ItemResult,
  itemResults,
  type Material,
  materials,
  type OpinionKind,
  opinionKinds,
  type ReviewItem,
  reviewItems,
} from './codes.ts'

/** The papers of a round: what the department sends, and what the office answers. */
export const paperKinds = {
  letter: { zh: '重大执法决定法制审核送审函', en: 'Submission to legal review' },
  opinion: { zh: '重大执法决定法制审核意见书', en: 'Opinion of legal review' },
} as const satisfies CodeList
export type ReviewPaper = keyof typeof paperKinds

/** What both papers say of the matter. @property office that reviews  @property hit the row of the catalogue, if any */
interface Matter {
  readonly code: string
  readonly round: number
  readonly office: string
  readonly department: string
  readonly caseTitle: string
  readonly caseCode: string
  readonly step: string
  readonly counterparties: readonly string[]
  readonly hit: string | undefined
}

/** Sums in fen. */
export interface LetterFacts extends Matter {
  readonly on: LegalDate
  readonly proposed: {
    readonly measures: readonly string[]
    readonly amountInFen: number
    readonly confiscatedInFen: number
    readonly confiscatedGoodsInFen: number
  }
  readonly summary: string
  readonly legalBasis: string
  readonly materials: readonly {
    readonly material: Material
    readonly title: string
    readonly pages?: number
  }[]
  /** Who of the department sends it. */
  readonly handler: string
  readonly preReview: { readonly by: string; readonly on: LegalDate; readonly opinion: string }
  readonly expeditedFor: string | undefined
}

export interface OpinionFacts extends Matter {
  readonly on: LegalDate
  readonly kind: OpinionKind
  readonly by: string
  readonly qualification: string | undefined
  readonly law: readonly string[]
  readonly reasons: string
  readonly items: readonly { readonly item: ReviewItem; readonly result: ItemResult; readonly note: string }[]
}

const shape = {
  layout: 'letter',
  textSize: 'four',
  pages: 'of-total',
  language: 'zh',
  assumption: '统一的送审函、审核意见书格式未取得，本版式按应当载明的内容编排',
} as const

/** What the department sends to the office. @source 内蒙古自治区办法 29; enforcement.md 4.3 */
export function submissionLetter(facts: LetterFacts): OfficialDocument {
  const { proposed, preReview } = facts
  const sums = [
    { label: '罚款或者征收', fen: proposed.amountInFen },
    { label: '没收违法所得', fen: proposed.confiscatedInFen },
    { label: '没收财物价值', fen: proposed.confiscatedGoodsInFen },
  ].filter(({ fen }) => fen > 0)
  return {
    ...shape,
    code: 'review-letter',
    issuer: facts.department,
    title: paperKinds.letter.zh,
    day: facts.on,
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.office}：`] },
      { block: 'text', paragraphs: [line`${facts.caseTitle}一案，拟作出${facts.step}，现送请法制审核。`] },
      {
        block: 'fields',
        lines: [
          ...matterLines(facts),
          [
            {
              label: '拟作决定',
              value: [proposed.measures.map(nameOfMeasure).join('、') || '见事实和拟办意见'],
            },
          ],
          ...sums.map(({ label, fen }) => [
            { label, value: [`${fenInFigures(fen)}元（${chineseCapitals(fen)}）`] },
          ]),
          ...(facts.expeditedFor === undefined ? [] : [[{ label: '加急理由', value: [facts.expeditedFor] }]]),
        ],
      },
      { block: 'text', heading: '事实和拟办意见', paragraphs: paragraphsOf(facts.summary) },
      { block: 'text', heading: '法律依据', paragraphs: paragraphsOf(facts.legalBasis) },
      {
        block: 'text',
        heading: '本机关初审意见',
        paragraphs: [...paragraphsOf(preReview.opinion), line`初审人：${preReview.by}，${preReview.on}`],
      },
      {
        block: 'table',
        heading: '送审材料',
        columns: [
          { label: '种类', share: 4 },
          { label: '名称', share: 6 },
          { label: '页数', share: 1 },
        ],
        rows: facts.materials.map(({ material, title, pages }) => [
          [materials[material].zh],
          [title],
          [pages === undefined ? '' : String(pages)],
        ]),
      },
      signed(facts.department, '经办人', facts.handler, facts.on),
    ],
  }
}

/** What the office answers: nine items, law, reasons, and the opinion. @source 国办发〔2018〕118号 (十三) */
export function opinionPaper(facts: OpinionFacts): OfficialDocument {
  const { by, qualification } = facts
  return {
    ...shape,
    code: 'review-opinion',
    issuer: facts.office,
    title: paperKinds.opinion.zh,
    day: facts.on,
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.department}：`] },
      {
        block: 'fields',
        lines: [...matterLines(facts), [{ label: '审核意见', value: [opinionKinds[facts.kind].zh] }]],
      },
      {
        block: 'table',
        heading: '审核内容',
        columns: [
          { label: '事项', share: 5 },
          { label: '结果', share: 2 },
          { label: '说明', share: 5 },
        ],
        // jsonb keeps no order: the items print in the order of the list
        rows: codesOf(reviewItems).flatMap((code) =>
          facts.items
            .filter(({ item }) => item === code)
            .map(({ result, note }) => [[reviewItems[code].zh], [itemResults[result].zh], [note]]),
        ),
      },
      { block: 'text', heading: '依据条款', paragraphs: facts.law.map((one) => [one]) },
      { block: 'text', heading: '理由', paragraphs: paragraphsOf(facts.reasons) },
      signed(
        facts.office,
        '审核人员',
        qualification === undefined ? by : `${by}（资格证号 ${qualification}）`,
        facts.on,
      ),
    ],
  }
}

function matterLines({ code, round, caseTitle, caseCode, step, counterparties, hit }: Matter) {
  return [
    [{ label: '送审件', value: [`${code} 第${round}轮`] }],
    [{ label: '案件', value: [`${caseTitle}（${caseCode}）`] }],
    [{ label: '当事人', value: [counterparties.join('、')] }],
    [{ label: '送审决定', value: [step] }],
    [{ label: '审核事项', value: [hit ?? '不在目录内，由部门自愿送审'] }],
  ]
}

const nameOfMeasure = (code: string) => (code in measures ? measures[code as keyof typeof measures].zh : code)

function signed(organ: string, role: string, name: string, on: LegalDate) {
  return {
    block: 'signatures' as const,
    statement: [],
    signers: [{ role, manner: '签名', name }],
    seal: { organisation: [organ], caption: '印章' },
    day: printedDay(on),
  }
}
