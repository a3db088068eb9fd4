import { describe, expect, test } from 'vitest'
import { codesOf } from '#kernel/codes/index.ts'
import {
  columnsOf,
  compareLists,
  type ListKind,
  listKinds,
  type ReadRow,
  readList,
  type SheetRow,
} from '../index.ts'

const sheet = (...rows: readonly (readonly string[])[]): readonly SheetRow[] =>
  rows.map((cells, at) => ({
    row: at + 1,
    cells: cells.map((text) => ({
      text,
      kind: text.startsWith('=') ? ('formula' as const) : ('text' as const),
    })),
  }))

const read = (kind: ListKind, ...rows: readonly (readonly string[])[]) => {
  const list = readList(kind, sheet(...rows), 3)
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value
}
const whats = (findings: ReadRow['faults'] | ReadRow['doubts']) =>
  findings.map(({ what, column }) => [what, column].filter(Boolean).join(' '))

describe('the header', () => {
  test('may stand below a title, under other names, in another order', () => {
    const { rows } = read(
      'power-list',
      ['某局权责清单'],
      ['类型', '项目名称', 'No.'],
      ['行政处罚', '无照经营', '7'],
    )
    expect(rows[0]?.values).toEqual({ number: '7', item: '无照经营', actType: 'penalty' })
  })

  test('is missed by name', () => {
    const list = readList('review-catalogue', sheet(['随便'], ['一']), 3)
    expect(list).toMatchObject({ ok: false, refusal: { code: 'authority.no-header' } })
  })

  test('alone is no list', () =>
    expect(readList('power-list', sheet(['事项名称', '类型']), 3)).toMatchObject({
      refusal: { code: 'authority.list-empty' },
    }))

  test('what is wanted and not there at all is told once, not for every row', () => {
    const list = read('power-list', ['事项名称', '类型'], ['一', '许可'], ['二', '检查'])
    expect(list.lacking).toEqual(['basis', 'section'])
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([])
  })
})

describe('nothing is lost', () => {
  test('what stands under an unknown heading is kept with it', () => {
    const { rows } = read(
      'power-list',
      ['事项名称', '类型', '内部编号'],
      ['一', '许可', 'X-1'],
      ['二', '许可', ''],
    )
    expect(rows.map(({ others }) => others)).toEqual([{ 内部编号: 'X-1' }, {}])
  })

  test('a kind of power that nobody knows is kept as other, with its words', () => {
    const { rows } = read('power-list', ['事项名称', '类型'], ['一', '行政指导'])
    expect(rows[0]).toMatchObject({
      values: { actType: 'other' },
      others: { 执法行为种类: '行政指导' },
      faults: [],
    })
    expect(whats(rows[0]?.doubts ?? [])).toEqual(['kept-as-other actType'])
  })

  test('two rows with the same item are both kept, the second with a number of its own', () => {
    const { rows } = read('power-list', ['事项名称', '类型'], ['一', '许可'], ['一', '许可'], ['一', '处罚'])
    expect(rows.map(({ key, sameAs }) => [key, sameAs])).toEqual([
      ['一 | licence', undefined],
      ['一 | licence #2', 2],
      ['一 | penalty', undefined],
    ])
  })
})

describe('a cell', () => {
  const head = ['类型', '审核事项', '对象', '措施种类', '金额', '听证'] as const
  const row = (...cells: readonly string[]) => read('review-catalogue', head, cells).rows[0] as ReadRow
  test.each([
    {
      cells: ['处罚', '大额罚款', '个人', '罚款', '1000', '否'],
      has: {
        actType: 'penalty',
        item: '大额罚款',
        partyKind: 'citizen',
        measure: 'fine',
        amountFen: 100_000,
        afterHearing: false,
      },
      faults: [],
      why: 'yuan become fen',
    },
    {
      cells: ['处罚', '大额罚款', '单位', '罚款', '2万元以上', ''],
      has: { partyKind: 'organisation', amountFen: 2_000_000 },
      faults: [],
      why: 'as catalogues write it: equal or above',
    },
    {
      cells: ['处罚', '大额罚款', '', '', '', '是'],
      has: { afterHearing: true },
      faults: [],
      why: 'what is empty sets no condition',
    },
    {
      cells: ['处罚', '大额罚款', '', '', '许多', ''],
      has: {},
      faults: ['not-an-amount amountFen'],
      why: 'no amount',
    },
    {
      cells: ['处分', '大额罚款', '', '', '', ''],
      has: {},
      faults: ['unknown-word actType'],
      why: 'a catalogue decides on review: no guessing',
    },
    { cells: ['处罚', '', '', '', '', ''], has: {}, faults: ['missing item'], why: 'a row without its item' },
    {
      cells: ['处罚', '=A1', '', '', '', ''],
      has: {},
      faults: ['formula item'],
      why: 'formulas are never computed',
    },
  ])('$cells: $why', ({ cells, has, faults }) => {
    const one = row(...cells)
    expect(whats(one.faults)).toEqual(faults)
    expect(one.values).toMatchObject(has)
  })

  test('a number of times may carry its word', () => {
    const { rows } = read('inspection-cap', ['检查对象', '次/年'], ['一般企业', '２次'], ['信用好', '一次'])
    expect(rows.map(({ values, faults }) => [values.timesPerYear, whats(faults)])).toEqual([
      [2, []],
      [undefined, ['not-a-number timesPerYear']],
    ])
  })
})

test('a violation with fewer than three tiers is warned of, in every row of it: Hunan rule on discretion 13', () => {
  const head = ['违法行为', '法律依据', '裁量阶次', '适用情形', '裁量幅度']
  const tier = (violation: string, name: string) => [violation, '某法第一条', name, '初次', '一千元以下']
  const { rows } = read(
    'discretion-benchmark',
    head,
    tier('甲', '轻微'),
    tier('甲', '一般'),
    tier('乙', '轻微'),
    tier('乙', '一般'),
    tier('乙', '严重'),
  )
  expect(rows.map(({ doubts }) => whats(doubts))).toEqual([['few-tiers'], ['few-tiers'], [], [], []])
})

test('line by line, what a file would change', () => {
  const head = ['事项名称', '类型', '依据'] as const
  const before = read(
    'power-list',
    head,
    ['留', '许可', '甲法'],
    ['改', '许可', '甲法'],
    ['去', '许可', '甲法'],
  ).rows
  const after = read(
    'power-list',
    head,
    ['留', '许可', '甲法'],
    ['改', '许可', '乙法'],
    ['来', '许可', '甲法'],
    ['', '许可', '丙法'],
  )
  const { rows, removed } = compareLists(before, after.rows)
  expect(rows.map(({ fate }) => fate)).toEqual(['unchanged', 'changed', 'added', 'refused'])
  expect(rows[1]?.differences).toEqual([{ column: 'basis', before: '甲法', after: '乙法' }])
  expect(removed.map(({ key }) => key)).toEqual(['去 | licence'])
})

test('a row that is refused does not hide that its old self would go', () => {
  const head = ['检查对象', '次/年'] as const
  const before = read('inspection-cap', head, ['甲', '2']).rows
  const { rows, removed } = compareLists(before, read('inspection-cap', head, ['甲', '两']).rows)
  expect([rows[0]?.fate, removed.length]).toEqual(['refused', 1])
})

describe.each(codesOf(listKinds))('%s', (kind) => {
  const columns = Object.values(columnsOf(kind))
  test('tells its rows apart', () => expect(columns.some(({ key }) => key)).toBe(true))
  test('its own headings are read as its columns', () => {
    const sample = columns.map(({ holds, titles: _ }) =>
      holds.as === 'code'
        ? (Object.values(holds.codes)[0]?.zh ?? '')
        : holds.as === 'yes-no'
          ? '是'
          : holds.as === 'text'
            ? '文字'
            : '3',
    )
    for (const language of ['zh', 'en'] as const) {
      const { rows } = read(
        kind,
        columns.map((column) => column[language]),
        sample,
      )
      expect(rows[0]).toMatchObject({ faults: [], others: {} })
      expect(Object.keys(rows[0]?.values ?? {})).toEqual(Object.keys(columnsOf(kind)))
    }
  })
})
