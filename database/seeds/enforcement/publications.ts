import { citizenNumber, inventedCode } from '../invented-parties.ts'

/** What becomes of a decision of the demo on its way to the public. */
export type SeedOutcome = 'to-choose' | 'to-confirm' | 'published' | 'corrected' | 'withdrawn'

/** A decision as a row of the department's earlier system. Shops and people are invented. @property ago days before the seeding */
export interface SeedPublication {
  readonly party: string
  readonly partyKind: '法人及非法人组织' | '自然人' | '个体工商户'
  /** Of a person the citizen number, of all others the credit code; both can belong to nobody. */
  readonly partyNumber: string
  readonly violation: string
  readonly facts: string
  readonly content: string
  readonly fineInTenThousand: string
  readonly ago: number
  readonly outcome: SeedOutcome
}

export const seedPublications: readonly SeedPublication[] = [
  {
    party: '味源小吃店',
    partyKind: '个体工商户',
    partyNumber: inventedCode('trader', 7201),
    violation: '未按规定公示食品经营许可证',
    facts: '当事人味源小吃店没有在店内公示食品经营许可证，经责令改正后仍未改正。',
    content: '警告，罚款人民币1000元。',
    fineInTenThousand: '0.1',
    ago: 120,
    outcome: 'published',
  },
  {
    party: '恒瑞建材有限公司',
    partyKind: '法人及非法人组织',
    partyNumber: inventedCode('company', 7202),
    violation: '销售不合格产品',
    facts: '恒瑞建材有限公司销售的电线经检验导体电阻不合格，货值一万二千元。联系电话19900003456。',
    content: '没收不合格电线，罚款人民币12000元。',
    fineInTenThousand: '1.2',
    ago: 95,
    outcome: 'published',
  },
  {
    party: '汤小满',
    partyKind: '自然人',
    partyNumber: citizenNumber('1988-05-21', '026'),
    violation: '未明码标价',
    facts: '当事人汤小满在演示路菜市场销售水果没有明码标价，住址石鼓区演示路5号。',
    content: '罚款人民币300元。',
    fineInTenThousand: '0.03',
    ago: 80,
    outcome: 'published',
  },
  {
    party: '佳美日化商行',
    partyKind: '个体工商户',
    partyNumber: inventedCode('trader', 7204),
    violation: '销售超过使用期限的化妆品',
    facts: '佳美日化商行销售超过使用期限的护肤品八盒，货值四百元。',
    content: '没收护肤品，罚款人民币2000元。',
    fineInTenThousand: '0.2',
    ago: 60,
    outcome: 'corrected',
  },
  {
    party: '新禾种子经营部',
    partyKind: '个体工商户',
    partyNumber: inventedCode('trader', 7205),
    violation: '使用未经检定的计量器具',
    facts: '新禾种子经营部使用未经检定的台秤一台。',
    content: '罚款人民币500元。',
    fineInTenThousand: '0.05',
    ago: 52,
    outcome: 'withdrawn',
  },
  {
    party: '聚福楼餐馆',
    partyKind: '个体工商户',
    partyNumber: inventedCode('trader', 7206),
    violation: '采购食品未查验供货者许可证',
    facts: '聚福楼餐馆采购肉类没有查验供货者的许可证，没有进货记录。',
    content: '警告，罚款人民币5000元。',
    fineInTenThousand: '0.5',
    ago: 9,
    outcome: 'to-confirm',
  },
  {
    party: '启明眼镜店',
    partyKind: '个体工商户',
    partyNumber: inventedCode('trader', 7207),
    violation: '发布虚假广告',
    facts: '启明眼镜店在橱窗宣传验光设备获得奖项，没有依据。',
    content: '罚款人民币3000元。',
    fineInTenThousand: '0.3',
    ago: 4,
    outcome: 'to-choose',
  },
]

/** What somebody remarked on the decision that is corrected, and what stands there since. */
export const seedCorrection = {
  words: '数量不对，是六盒，不是八盒。',
  facts: '佳美日化商行销售超过使用期限的护肤品六盒，货值三百元。',
  reason: '录入时数量写错',
  answer: '已核对案卷并更正，谢谢指出。',
} as const

export const seedWithdrawal = { reason: 'revoked', words: '决定依法撤销，不再公开。' } as const
