import type { Material, OpinionKind, ReviewItem } from '#capabilities/review/domain/index.ts'

/** A decision that the demo's department submits to review. @property title of its case among the seeded ones */
export interface SeedReview {
  readonly title: string
  readonly fine: number
  readonly summary: string
  /** What counsel say. */
  readonly advice?: string
  /** What the office says; without it the submission is under review. */
  readonly opinion?: {
    readonly kind: OpinionKind
    readonly problems: Readonly<Partial<Record<ReviewItem, string>>>
    readonly reasons: string
  }
}

export const seedReviews: readonly SeedReview[] = [
  {
    title: '康瑞养生馆发布虚假广告',
    fine: 3_500_000,
    summary: '当事人宣传产品能够治疗疾病，没有依据，拟处罚款三万五千元。',
    opinion: {
      kind: 'supplement-investigation',
      problems: { facts: '广告费用没有查清，影响罚款幅度。', benchmark: '没有说明为什么从轻。' },
      reasons: '广告费用是确定罚款幅度的依据，应当补充调查后再送审。',
    },
  },
  {
    title: '腾达车行销售不合格电动自行车',
    fine: 5_000_000,
    summary: '当事人销售的电动自行车整车质量超标，货值六万元，拟处罚款五万元。',
    advice: '检验报告送达当事人的日期应当在报告里写明。',
  },
]

export const seedMaterials: readonly {
  readonly material: Material
  readonly title: string
  readonly pages?: number
}[] = [
  { material: 'end-report', title: '调查终结报告', pages: 5 },
  { material: 'draft-decision', title: '行政处罚决定书代拟稿', pages: 3 },
  { material: 'legal-basis', title: '相关条款摘录', pages: 1 },
  { material: 'evidence', title: '笔录、照片、票据', pages: 18 },
  { material: 'benchmark', title: '适用的裁量档次', pages: 1 },
]
