import { expect, test } from 'vitest'
import { compare, listedState, readListing } from './index.ts'

const cell = (text: string, kind: 'text' | 'number' | 'formula' = 'text') => ({ text, kind })
const sheet = (...rows: string[][]) =>
  rows.map((cells, at) => ({ row: at + 1, cells: cells.map((text) => cell(text)) }))

test('the header may stand below a title, in other words and other width', () => {
  const read = readListing(
    sheet(
      ['人民调解案件一览表'],
      ['案件编号', '纠纷名称', '调解结果', '一案一码'],
      ['（2026）1号', '欠款', '调解成功', 'D-1'],
    ),
  )
  expect(read).toEqual({
    ok: true,
    value: [
      {
        row: 3,
        number: '（2026）1号',
        ourCode: 'D-1',
        title: '欠款',
        state: 'closed',
        stateWords: '调解成功',
        faults: [],
      },
    ],
  })
})

test.each([
  { rows: [['姓名'], ['某人']], code: 'exchange.columns-missing', why: 'another list' },
  { rows: [['编号', '名称']], code: 'exchange.list-empty', why: 'only a header' },
  {
    rows: [['编号', '名称'], ...Array.from({ length: 5001 }, (_, at) => [`${at}`, '纠纷'])],
    code: 'exchange.too-many-rows',
    why: 'too long',
  },
])('refused with $code: $why', ({ rows, code }) => {
  expect(readListing(sheet(...rows))).toMatchObject({ ok: false, refusal: { code } })
})

test('each row says what is wrong with it', () => {
  const rows = sheet(['编号', '名称'], ['1', '甲'], ['（1）', '乙'], ['', '丙'], ['4', ''])
  const read = readListing([...rows, { row: 9, cells: [cell('5', 'formula'), cell('丁')] }])
  if (!read.ok) throw new Error(read.refusal.code)
  expect(read.value.map(({ faults }) => faults)).toEqual([
    [],
    ['number-twice'],
    ['no-number'],
    ['no-title'],
    ['formula'],
  ])
})

test.each([
  { words: '调解不成功', state: 'closed', why: 'it failed and is over' },
  { words: '调解中', state: 'open', why: 'it goes on' },
  { words: '已受理', state: 'open', why: 'it began' },
  { words: '', state: 'unknown', why: 'nothing is said' },
  { words: '甲类', state: 'unknown', why: 'a word that we do not know is never guessed' },
])('$words is $state: $why', ({ words, state }) => {
  expect(listedState(words)).toBe(state)
})

test('what is on both sides is no difference; what is out of reach is counted, never shown as missing', () => {
  const listed = [
    { row: 1, state: 'open', disputeId: 'a' },
    { row: 2, state: 'closed', disputeId: 'b' },
    { row: 3, state: 'unknown', disputeId: 'c' },
    { row: 4, state: 'open', disputeId: null },
    { row: 5, state: 'open', disputeId: 'elsewhere' },
  ] as const
  const own = [
    { id: 'a', state: 'open' },
    { id: 'b', state: 'open' },
    { id: 'c', state: 'closed' },
    { id: 'd', state: 'open' },
  ] as const
  expect(compare(listed, own)).toEqual({
    differing: [
      { kind: 'state', row: 2, disputeId: 'b' },
      { kind: 'missing-here', row: 4 },
      { kind: 'missing-there', disputeId: 'd' },
    ],
    alike: 2,
    elsewhere: 1,
  })
})
