import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Block, type DocumentDefinition, type Line, printedDay } from '#kernel/documents/index.ts'
import { figureMeanings, type WeekFigure, weekFigures } from '../week.ts'

interface ListedOrder {
  readonly unitName: string
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly trigger: string
  readonly issuedOn: LegalDate
  readonly dueOn: LegalDate
  readonly state: string
  readonly figures: readonly WeekFigure[]
}

interface ListedTrigger {
  readonly unitName: string
  readonly code: string
  readonly title: string
  readonly trigger: string
  readonly since: LegalDate
  readonly days: number
}

/** What the weekly list says. @property triggers of the running week alone; undefined of a past one */
export interface WeeklyListFacts {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly madeOn: LegalDate
  readonly orders: readonly ListedOrder[]
  readonly triggers?: readonly ListedTrigger[]
}

const figures = Object.keys(weekFigures) as WeekFigure[]

/** @source issue 4: the weekly list of all orders and triggers per unit. Its form is ours: assumption */
export const weeklyList: DocumentDefinition<WeeklyListFacts> = {
  code: 'supervision-week',
  label: { zh: '督导周清单', en: 'Weekly list of supervision' },
  fill: (facts) => ({
    code: 'supervision-week',
    title: '督导周清单',
    number: [`${facts.from} 至 ${facts.to}`],
    layout: 'letter',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    day: facts.madeOn,
    assumption: '清单格式无统一规定',
    blocks: [perUnit(facts), everyOrder(facts), ...everyTrigger(facts)],
    notes: [
      ...figures.map((figure): Line => [`${weekFigures[figure].zh}：${figureMeanings[figure].zh}。`]),
      ['生成日期：', ...printedDay(facts.madeOn)],
    ],
  }),
}

function perUnit({ orders }: WeeklyListFacts): Block {
  const units = [...new Set(orders.map(({ unitName }) => unitName))]
  const count = (of: readonly ListedOrder[]) =>
    figures.map((figure): Line => [String(of.filter((order) => order.figures.includes(figure)).length)])
  const row = (unit: string): readonly Line[] => [
    [unit],
    ...count(orders.filter(({ unitName }) => unitName === unit)),
  ]
  return {
    block: 'table',
    heading: '一、各单位情况',
    columns: [
      { label: '单位', share: 4 },
      ...figures.map((figure) => ({ label: weekFigures[figure].zh, share: 2 })),
    ],
    rows: [...units.map(row), [['合计'], ...count(orders)]],
  }
}

function everyOrder({ orders }: WeeklyListFacts): Block {
  if (orders.length === 0) {
    return { block: 'text', heading: '二、催办、督办明细', paragraphs: [['本周没有催办、督办。']] }
  }
  return {
    block: 'table',
    heading: '二、催办、督办明细',
    columns: [
      { label: '单位', share: 3 },
      { label: '案件', share: 5 },
      { label: '种类', share: 2 },
      { label: '事由', share: 3 },
      { label: '发出', share: 3 },
      { label: '答复期限', share: 3 },
      { label: '状态', share: 3 },
    ],
    rows: orders.map((one) => [
      [one.unitName],
      [`${one.code}\n${one.title}`],
      [one.kind],
      [one.trigger],
      [one.issuedOn],
      [one.dueOn],
      [one.state],
    ]),
  }
}

function everyTrigger({ triggers }: WeeklyListFacts): readonly Block[] {
  if (triggers === undefined) return []
  const heading = '三、至今天应当督办的案件'
  if (triggers.length === 0) return [{ block: 'text', heading, paragraphs: [['没有。']] }]
  return [
    {
      block: 'table',
      heading,
      columns: [
        { label: '单位', share: 3 },
        { label: '案件', share: 5 },
        { label: '事由', share: 3 },
        { label: '起算日', share: 3 },
        { label: '时长', share: 2 },
      ],
      rows: triggers.map((one) => [
        [one.unitName],
        [`${one.code}\n${one.title}`],
        [one.trigger],
        [one.since],
        [`${one.days}天`],
      ]),
    },
  ]
}
