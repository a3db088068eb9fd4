import { describe, expect, test } from 'vitest'
import { capFor, capStanding, countedOf, exceptionObjection } from './inspection-cap.ts'

const rule = {
  grounds: [{ code: 'complaint', zh: '投诉举报', en: 'Complaint' }],
  uncounted: ['double-random'],
}
const rows = [
  { object: '一般企业', timesPerYear: 2 },
  { object: '信用优良企业', timesPerYear: 1 },
]
const plain = { source: 'daily', isException: false }

describe('inspections that count', () => {
  test.each([
    { earlier: [], counts: 0, why: 'none was made' },
    {
      earlier: [plain, { source: undefined, isException: false }],
      counts: 2,
      why: 'one not yet planned counts too',
    },
    {
      earlier: [plain, { source: 'daily', isException: true }],
      counts: 1,
      why: 'an exception does not (国办发〔2024〕54号)',
    },
    {
      earlier: [plain, { source: 'double-random', isException: false }],
      counts: 1,
      why: 'nor what the draw chose',
    },
  ])('$counts: $why', ({ earlier, counts }) => expect(countedOf(earlier, rule)).toBe(counts))
})

test.each([
  { object: '一般企业', times: 2, why: 'the kind that is named' },
  { object: undefined, times: 1, why: 'unnamed: the strictest' },
  { object: '外星企业', times: undefined, why: 'a kind that the list does not know' },
])('the cap is $times: $why', ({ object, times }) => {
  expect(capFor(rows, object)?.timesPerYear).toBe(times)
})

test.each([
  { made: 0, times: 2, is: 'within', why: 'one more may follow' },
  { made: 1, times: 2, is: 'last', why: 'the second of two' },
  { made: 2, times: 2, is: 'over', why: 'a third of two' },
  { made: 0, times: 0, is: 'over', why: 'not to be inspected at all' },
  { made: 0, times: 1, is: 'last', why: 'the only one' },
])('with $made made of $times: $is, $why', ({ made, times, is }) => {
  expect(capStanding(made, { object: '甲', timesPerYear: times })).toBe(is)
})

test('a department without a list has no cap that could be passed', () => {
  expect(capStanding(9, undefined)).toBe('no-list')
})

test.each([
  { ground: 'complaint', says: '申请例外：投诉举报，三人举报', why: 'in the words of its rule' },
  {
    ground: 'of another time',
    says: '申请例外：of another time，三人举报',
    why: 'a ground unknown to the rule is not lost',
  },
  { ground: null, says: undefined, why: 'within the cap nothing is approved' },
])('the head is told $says: $why', ({ ground, says }) => {
  const count = {
    made: 2,
    standing: 'over' as const,
    object: '甲',
    times: 2,
    basis: null,
    ground,
    words: '三人举报',
  }
  const said = exceptionObjection(count, rule, '某条')
  if (says === undefined) expect(said).toBeUndefined()
  else expect(said).toMatchObject({ weight: 'warned', basis: '某条', zh: expect.stringContaining(says) })
})
