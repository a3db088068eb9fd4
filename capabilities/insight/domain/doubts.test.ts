import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DoubtFacts, type DoubtRule, type Ending, findDoubts } from './doubts.ts'
import { groupAlike } from './likeness.ts'

const rule: DoubtRule = {
  leastEnded: 5,
  inAMinute: 3,
  inADay: 8,
  evenSteps: 4,
  evenSeconds: 2,
  copies: 3,
  alikePercent: 80,
  leastCharacters: 20,
}

const NINE = Date.UTC(2026, 2, 2, 1)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const ending = (number: number, at: number, changes: Partial<Ending> = {}): Ending => ({
  disputeId: `d${number}`,
  unitId: 'east',
  accountId: 'wang',
  at,
  isSuccess: false,
  ...changes,
})
const endings = (...moments: number[]) => moments.map((at, number) => ending(number, at))
const succeed = (count: number, failing = 0) =>
  Array.from({ length: count + failing }, (_, number) =>
    ending(number, NINE + number * number * 7 * HOUR, {
      isSuccess: number >= failing,
      accountId: `p${number}`,
    }),
  )
const session = (disputeId: string, from: number, to: number, accountId = 'wang') => ({
  disputeId,
  unitId: 'east',
  accountId,
  from: NINE + from * MINUTE,
  to: NINE + to * MINUTE,
})
const texts = (...all: readonly string[]) =>
  all.map((text, number) => ({ disputeId: `d${number}`, unitId: 'east', text }))

const statement =
  '双方对租金押金是否退还意见不一，出租人称墙面损坏，承租人称入住时已有痕迹，现场查看后双方均认可照片'
const otherwise =
  '邻居之间因楼上漏水发生争执，经查看水管接头老化，物业表示愿意先行维修，费用由责任方承担，双方接受'

const found = (facts: Partial<DoubtFacts>) =>
  findDoubts({ endings: [], sessions: [], texts: [], ...facts }, rule).map(
    ({ doubt, disputeIds }) => `${doubt} ${disputeIds.length}`,
  )

describe('figures are doubted', () => {
  test.each<{ facts: Partial<DoubtFacts>; raises: string[]; why: string }>([
    { facts: { endings: succeed(5) }, raises: ['all-succeed 5'], why: 'every one of enough succeeds' },
    { facts: { endings: succeed(4) }, raises: [], why: 'too few to wonder' },
    {
      facts: { endings: succeed(9, 1) },
      raises: [],
      why: 'one failed: that happens where people are honest',
    },
    {
      facts: { endings: endings(NINE, NINE + 20_000, NINE + 59_999) },
      raises: ['same-minute 3'],
      why: 'three by one person within sixty seconds',
    },
    {
      facts: { endings: endings(NINE, NINE + 20_000, NINE + 60_000) },
      raises: [],
      why: 'the third a minute later',
    },
    {
      facts: {
        endings: [NINE, NINE + 1, NINE + 2].map((at, number) =>
          ending(number, at, { accountId: `p${number}` }),
        ),
      },
      raises: [],
      why: 'three people may end three matters at once',
    },
    {
      facts: {
        endings: endings(...[0, 1, 3, 7, 12, 20, 31, 45, 62].map((step) => NINE + step * 5 * MINUTE)),
      },
      raises: ['too-many-a-day 9'],
      why: 'more than eight on one day',
    },
    {
      facts: { endings: endings(...[0, 1, 3, 7, 12, 20, 31, 45].map((step) => NINE + step * 5 * MINUTE)) },
      raises: [],
      why: 'eight are still a long day',
    },
    {
      facts: { endings: endings(NINE, NINE + HOUR, NINE + 2 * HOUR + 1000, NINE + 3 * HOUR) },
      raises: ['even-steps 4'],
      why: 'an hour apart to the second, four times',
    },
    {
      facts: { endings: endings(NINE, NINE + HOUR, NINE + 2 * HOUR + 9000, NINE + 3 * HOUR) },
      raises: [],
      why: 'people are not that even',
    },
    {
      facts: { sessions: [session('d1', 0, 60), session('d2', 59, 90)] },
      raises: ['overlapping-sessions 2'],
      why: 'one mediator sat in two sessions',
    },
    {
      facts: {
        sessions: [session('d1', 0, 60), session('d2', 0, 60), session('d3', 59, 90), session('d4', 90, 95)],
      },
      raises: ['overlapping-sessions 3'],
      why: 'three at once are one thing to look into',
    },
    {
      facts: { sessions: [session('d1', 0, 60), session('d2', 60, 90)] },
      raises: [],
      why: 'one after the other',
    },
    {
      facts: { sessions: [session('d1', 0, 60), session('d2', 10, 90, 'zhao')] },
      raises: [],
      why: 'two mediators at the same time',
    },
    {
      facts: { sessions: [session('d1', 0, 60), session('d1', 30, 90)] },
      raises: [],
      why: 'one matter, written twice',
    },
    {
      facts: { texts: texts(statement, `${statement}。`, statement.replace('租金', '定金'), otherwise) },
      raises: ['copied-text 3'],
      why: 'three written from one another',
    },
    {
      facts: { texts: texts(statement, statement, otherwise) },
      raises: [],
      why: 'two alike are a coincidence',
    },
    {
      facts: { texts: texts('双方同意', '双方同意', '双方同意') },
      raises: [],
      why: 'too short to say anything',
    },
    {
      facts: {
        texts: texts(statement, statement, statement).map((one, number) => ({
          ...one,
          unitId: `unit${number}`,
        })),
      },
      raises: [],
      why: 'of three units: a form that all use',
    },
  ])('$raises: $why', ({ facts, raises }) => {
    expect(found(facts)).toEqual(raises)
  })

  test('names the person where it speaks of one, and nobody where it speaks of a unit', () => {
    const facts = { endings: [...succeed(5), ...endings(NINE, NINE + 1, NINE + 2)], sessions: [], texts: [] }
    expect(findDoubts(facts, rule).map(({ doubt, accountId }) => [doubt, accountId])).toEqual([
      ['same-minute', 'wang'],
    ])
    expect(findDoubts({ ...facts, endings: succeed(5) }, rule)[0]).not.toHaveProperty('accountId')
  })
})

describe('texts that are alike', () => {
  const words = fc
    .array(fc.constantFrom(...statement), { minLength: 40, maxLength: 80 })
    .map((all) => all.join(''))

  test('a text and itself are found among any others, whatever digits and names of letters are changed', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), words, (others, own) => {
        const groups = groupAlike([...others, own, `${own}，13800000000，ABC`], 80, 20)
        const both = [others.length, others.length + 1]
        expect(groups.some((group) => both.every((place) => group.includes(place)))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('a place is in one group at most', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (all) => {
        const places = groupAlike([...all, ...all], 80, 20).flat()
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 50 },
    )
  })
})
