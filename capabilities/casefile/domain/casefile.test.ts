import { describe, expect, test } from 'vitest'
import rules from '#capabilities/casefile/data/rules.json' with { type: 'json' }
import { legalDate } from '#kernel/calendar/index.ts'
import {
  arrange,
  catalogueLines,
  type FileFacts,
  type FileOrder,
  orderOf,
  plainName,
  plainStepsOf,
} from './index.ts'

const orders = rules.find(({ key }) => key === 'casefile.order')?.value
  .orders as unknown as readonly FileOrder[]
const paper = (step: string, on: string) => ({ step, on })

describe('the order of a file', () => {
  const taken = [
    paper('clue-registered', '2026-03-01'),
    paper('filed', '2026-03-02'),
    paper('scene-recorded', '2026-03-03'),
    paper('questioned', '2026-03-03'),
    paper('investigation-ended', '2026-03-09'),
    paper('decision', '2026-03-20'),
    paper('strange-new-step', '2026-03-21'),
    paper('closed', '2026-03-30'),
  ]
  test.each([
    {
      regime: 'market',
      is: [
        '正卷 立案审批: filed',
        '正卷 行政处罚决定及送达: decision',
        '正卷 证据材料: scene-recorded questioned',
        '正卷 其他材料: strange-new-step',
        '副卷 案源材料: clue-registered',
        '副卷 调查终结报告: investigation-ended',
        '副卷 结案审批: closed',
      ],
    },
    {
      regime: 'housing',
      is: [
        '案卷 案件来源和立案: clue-registered filed',
        '案卷 调查终结、告知、决定及送达: investigation-ended decision',
        '案卷 证据: scene-recorded questioned',
        '案卷 其他: strange-new-step closed',
      ],
    },
  ])('$regime', ({ regime, is }) => {
    const placed = arrange(taken, orderOf(orders, regime))
    expect(
      placed.map(({ volume, zh, papers }) => `${volume} ${zh}: ${papers.map(({ step }) => step).join(' ')}`),
    ).toEqual(is)
  })

  test('a department without a rule of its own has the general order, which says that it is assumed', () => {
    expect(orderOf(orders, 'transport')).toMatchObject({ regime: 'general', assumption: true })
  })

  test.each(orders.map((order) => ({ regime: order.regime, order })))(
    '$regime: nothing is lost, nothing twice',
    ({ order }) => {
      const codes = order.volumes.flatMap(({ classes }) => classes.flatMap(({ steps }) => steps))
      expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
      const every = [...codes.filter((code) => code !== '*'), 'x', 'y'].map((step) =>
        paper(step, '2026-03-02'),
      )
      expect(arrange(every, order).flatMap(({ papers }) => papers)).toHaveLength(every.length)
    },
  )
})

test('a receipt stands behind its paper, whenever that was served', () => {
  const notice = paper('notice', '2026-03-02')
  const receipts = ['2026-03-03', '2026-03-20'].map((on) => ({
    ...paper('notice', on),
    behind: '2026-03-02',
  }))
  const hearing = paper('hearing-notified', '2026-03-10')
  const [placed] = arrange([notice, ...receipts, hearing], orderOf(orders, 'general'))
  expect(placed?.papers).toEqual([notice, ...receipts, hearing])
})

test('what made no paper is told with whose it was', () => {
  const facts = { organ: '某局', code: 'ZF1', day: legalDate('2026-05-01') } as FileFacts
  const step = { on: legalDate('2026-04-10'), title: '缴款', of: ['乙店'], told: ['已缴金额：1,000.00元'] }
  const [table] = plainStepsOf(facts, [step]).blocks
  expect(table).toMatchObject({ rows: [[['2026-04-10'], ['缴款'], ['乙店'], ['已缴金额：1,000.00元']]] })
})

test('pages run on through the whole file', () => {
  const about = { on: legalDate('2026-03-02') }
  const lines = catalogueLines([
    { volume: '正卷', zh: '立案', papers: [{ title: '立案审批表', pages: 2, ...about }] },
    {
      volume: '副卷',
      zh: '结案',
      papers: [
        { title: '终结报告', pages: 3, ...about },
        { title: '结案审批表', pages: 1, ...about },
      ],
    },
  ])
  expect(lines.map(({ position, from, to }) => [position, from, to])).toEqual([
    [1, 1, 2],
    [2, 3, 5],
    [3, 6, 6],
  ])
})

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['../../etc', '__.._etc'],
  ['', '_'],
  ['录像\u0000.mp4', '录像_.mp4'],
  ['长'.repeat(200), '长'.repeat(80)],
])('a name that every file system takes: %j', (name, is) => {
  expect(plainName(name)).toBe(is)
})
