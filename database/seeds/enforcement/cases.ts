import { inventedCode } from '../invented-parties.ts'

/** Values of fields as the definition of the act names them. */
type Fields = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** @property ago days before the seeding  @property served days before the seeding on which the paper was served */
export interface SeedCaseStep {
  readonly step: string
  readonly ago: number
  readonly fields: Fields
  readonly served?: number
  readonly reason?: string
}

/** A case of the market regulator. People and shops are invented. @property from slug of the case it arises from */
export interface SeedCase {
  readonly slug: string
  readonly act: string
  readonly title: string
  readonly from?: string
  readonly counterparty: {
    readonly kind: 'natural' | 'organisation'
    readonly name: string
    readonly noIdentityReason?: 'not-carried'
    readonly creditCode?: string
    readonly address: string
    readonly legalRepresentative?: string
  }
  readonly steps: readonly SeedCaseStep[]
}

/** @param tail of the invented code, which one shop has in all its cases */
const shop = (tail: number, name: string, address: string, legalRepresentative: string) => {
  const creditCode = inventedCode('trader', tail)
  return { kind: 'organisation', name, creditCode, address, legalRepresentative } as const
}

const filing = (causeOfAction: string, facts: string, violationEndedOn: string): Fields => ({
  causeOfAction,
  facts,
  violationEndedOn,
})

const ending = (facts: string, proposedFine: number): Fields => ({
  facts,
  evidence: '现场笔录、询问笔录、照片、进货票据',
  legalBasis: '相关法律、条例的对应条款（演示）',
  discretion: '初次违法，主动配合，符合从轻情形',
  opinion: '事实清楚，证据充分，建议从轻处罚',
  proposedPenalties: ['fine'],
  proposedFine,
})

const telling = (facts: string, proposedFine: number): Fields => ({
  facts,
  legalBasis: '相关法律、条例的对应条款（演示）',
  proposedPenalties: ['fine'],
  proposedFine,
  reason: '违反上述规定，拟从轻处罚',
})

const deciding = (facts: string, fine: number): Fields => ({
  facts,
  evidence: '现场笔录、询问笔录、照片、进货票据',
  legalBasis: '相关法律、条例的对应条款（演示）',
  penalties: ['fine'],
  fine,
  performance: '自收到决定书之日起十五日内到指定银行缴纳罚款',
  remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼',
})

/** The form on the spot names no evidence. */
const onTheSpot = ({ evidence: _, ...fields }: Fields): Fields => fields

const stale = '销售超过保质期的糕点 12 盒，货值 216 元。'
const scale = '使用未经检定的电子计价秤 2 台。'

const bikes = '销售的电动自行车经检验整车质量超标，货值六万元。'
const advertised = '在店内和网店宣传产品能够治疗疾病，没有依据。'

export const seedCases: readonly SeedCase[] = [
  {
    slug: 'scale-check',
    act: 'act.inspection.ordinary',
    title: '清源农贸店计量器具检查',
    counterparty: shop(7101, '清源农贸店', '石鼓区演示路 8 号', '路清源'),
    steps: [
      {
        step: 'planned',
        ago: 40,
        fields: { taskSource: 'double-random', inspectionItem: '计量器具', earlierThisYear: 0 },
      },
      { step: 'approved', ago: 39, fields: { reason: '年度抽查计划', assistants: 0 } },
      {
        step: 'inspected',
        ago: 36,
        fields: { place: '店内', record: scale, result: 'failed', resultText: '电子计价秤未经检定' },
      },
      { step: 'result-told', ago: 35, fields: { resultText: '电子计价秤未经检定，另案处理' }, served: 35 },
    ],
  },
  {
    slug: 'scale',
    act: 'act.penalty.ordinary',
    title: '清源农贸店使用未经检定的计价秤',
    from: 'scale-check',
    counterparty: shop(7101, '清源农贸店', '石鼓区演示路 8 号', '路清源'),
    steps: [
      { step: 'clue-registered', ago: 35, fields: { source: 'inspection', clue: scale } },
      { step: 'filed', ago: 33, fields: filing('使用未经检定的计量器具', scale, 'ago:36') },
      { step: 'investigation-ended', ago: 10, fields: ending(scale, 100_000) },
      { step: 'notice', ago: 4, fields: telling(scale, 100_000), served: 3 },
    ],
  },
  {
    slug: 'stale-cakes',
    act: 'act.penalty.ordinary',
    title: '福满糕点铺销售过期食品',
    counterparty: shop(7102, '福满糕点铺', '石鼓区演示巷 3 号', '向福满'),
    steps: [
      { step: 'clue-registered', ago: 84, fields: { source: 'complaint', clue: stale } },
      { step: 'filed', ago: 80, fields: filing('销售超过保质期的食品', stale, 'ago:86') },
      { step: 'evidence-registered', ago: 79, fields: { items: '糕点 12 盒', place: '店内货架' } },
      { step: 'evidence-dealt-with', ago: 74, fields: { handling: '移作证据保存' } },
    ],
  },
  {
    slug: 'no-licence',
    act: 'act.penalty.ordinary',
    title: '邱记修理部无照经营',
    counterparty: shop(7103, '邱记修理部', '石鼓区演示街 15 号', '邱广'),
    steps: [
      { step: 'filed', ago: 70, fields: filing('无照经营', '未取得营业执照从事摩托车修理。', 'ago:72') },
      { step: 'investigation-ended', ago: 50, fields: ending('未取得营业执照从事摩托车修理。', 200_000) },
      { step: 'notice', ago: 45, fields: telling('未取得营业执照从事摩托车修理。', 200_000), served: 44 },
      { step: 'decision', ago: 30, fields: deciding('未取得营业执照从事摩托车修理。', 200_000), served: 29 },
      { step: 'paid', ago: 20, fields: { amountPaid: 200_000 } },
      { step: 'closed', ago: 15, fields: { closing: 'normal', handling: '罚款已缴清' } },
    ],
  },
  {
    slug: 'electric-bikes',
    act: 'act.penalty.ordinary',
    title: '腾达车行销售不合格电动自行车',
    counterparty: shop(7104, '腾达车行', '石鼓区演示大道 12 号', '滕达'),
    steps: [
      { step: 'filed', ago: 28, fields: filing('销售不合格产品', bikes, 'ago:30') },
      { step: 'investigation-ended', ago: 6, fields: ending(bikes, 5_000_000) },
    ],
  },
  {
    slug: 'fake-ads',
    act: 'act.penalty.ordinary',
    title: '康瑞养生馆发布虚假广告',
    counterparty: shop(7105, '康瑞养生馆', '石鼓区演示街 40 号', '康瑞'),
    steps: [
      { step: 'filed', ago: 40, fields: filing('发布虚假广告', advertised, 'ago:44') },
      { step: 'investigation-ended', ago: 12, fields: ending(advertised, 3_500_000) },
    ],
  },
  {
    slug: 'price-tag',
    act: 'act.penalty.simple',
    title: '汪小二摊位未明码标价',
    counterparty: {
      kind: 'natural',
      name: '汪小二',
      noIdentityReason: 'not-carried',
      address: '石鼓区演示市场 21 号摊位',
    },
    steps: [
      {
        step: 'shown',
        ago: 6,
        fields: { place: '演示市场 21 号摊位', facts: '商品未明码标价。', evidence: '照片 2 张' },
      },
      { step: 'told', ago: 6, fields: { reason: '违反明码标价规定', statement: '当事人表示没有意见' } },
      {
        step: 'decision',
        ago: 6,
        fields: onTheSpot(deciding('商品未明码标价。', 10_000)),
        served: 6,
      },
    ],
  },
  {
    slug: 'seized',
    act: 'act.coercion.measure',
    title: '扣押恒丰商贸部涉嫌假冒的酒',
    counterparty: shop(7106, '恒丰商贸部', '石鼓区演示大道 66 号', '闻恒'),
    steps: [
      {
        step: 'approved',
        ago: 27,
        fields: {
          measure: 'seize',
          reason: '涉嫌销售假冒商品，防止转移',
          legalBasis: '相关法律的对应条款（演示）',
        },
      },
      {
        step: 'imposed',
        ago: 27,
        served: 27,
        fields: {
          measure: 'seize',
          items: '酒类 38 箱',
          place: '店后库房',
          legalBasis: '相关法律的对应条款（演示）',
          reason: '涉嫌销售假冒商品',
          until: 'ago:-3',
          remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼',
          partyPresent: true,
        },
      },
      { step: 'scene-recorded', ago: 27, fields: { record: '当场清点装车，当事人在场。' } },
    ],
  },
  {
    slug: 'licence',
    act: 'act.licence.ordinary',
    title: '晨光早餐店申请食品经营许可',
    counterparty: shop(7107, '晨光早餐店', '石鼓区演示路 20 号', '沐晨光'),
    steps: [
      {
        step: 'applied',
        ago: 12,
        fields: { licenceItem: '食品经营许可', materials: '申请书、场所图、健康证明' },
      },
    ],
  },
]
