import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { actCalled, momentOn, recordOf } from '#tests/support/enforcement-acts.ts'
import { readCase } from './read-case.ts'
import { namesServed, type Serving, servedOnEach, unservedOf } from './servings-of-each.ts'

const two = [
  { id: 'a', name: '甲' },
  { id: 'b', name: '乙' },
]
const on = (partyId: string | null, day: string): Serving => ({ partyId, on: legalDate(day) })

test.each<{
  readonly servings: readonly Serving[]
  readonly of?: typeof two
  readonly all: string | null
  readonly apart?: object
  readonly left: readonly string[]
  readonly why: string
}>([
  { servings: [], all: null, left: ['甲', '乙'], why: 'nobody was served' },
  { servings: [on(null, '2026-03-02')], all: '2026-03-02', left: [], why: 'one serving was for all' },
  {
    servings: [on('b', '2026-03-05')],
    all: null,
    apart: [{ id: 'b', on: '2026-03-05' }],
    left: ['甲'],
    why: 'one of two',
  },
  {
    servings: [on('b', '2026-03-05'), on('a', '2026-03-02')],
    all: '2026-03-05',
    apart: [
      { id: 'a', on: '2026-03-02' },
      { id: 'b', on: '2026-03-05' },
    ],
    left: [],
    why: 'each on a day of its own: the last counts for all',
  },
  {
    servings: [on('a', '2026-03-02'), on('b', '2026-03-02')],
    all: '2026-03-02',
    left: [],
    why: 'the same day',
  },
  { servings: [on('a', '2026-03-02')], of: two.slice(0, 1), all: '2026-03-02', left: [], why: 'one alone' },
])('$why', ({ servings, of = two, all, apart, left }) => {
  expect(servedOnEach(of, servings)).toEqual({
    servedOn: all,
    ...(apart === undefined ? {} : { servedApart: apart }),
  })
  expect(unservedOf(of, servings).map(({ name }) => name)).toEqual(left)
})

test('a receipt names those on whom that serving was', () => {
  expect(namesServed(two, { partyId: 'b' })).toEqual(['乙'])
  expect(namesServed(two, { partyId: null })).toEqual(['甲', '乙'])
})

describe('the periods of two who are told of one penalty', () => {
  const penalty = actCalled('penalty.ordinary')
  const read = (servings: readonly Serving[], today: string) => {
    const record = recordOf([['notice', '2026-03-20']])
    const steps = record.steps.map((step) => ({ ...step, ...servedOnEach(two, servings) }))
    return readCase(penalty, 'general', { ...record, parties: two, steps }, momentOn(today))
  }
  const defenceOf = (servings: readonly Serving[], today: string) =>
    read(servings, today)
      .limits.filter(({ code }) => code === 'defence')
      .map(({ of, dueDay, state }) => [of?.join(), dueDay, state])
  const mustWait = (servings: readonly Serving[], today: string) =>
    read(servings, today)
      .steps.find(({ step }) => step.code === 'decision')
      ?.objections.some(({ zh }) => zh.includes('陈述'))

  const first = [on('a', '2026-03-23')]
  const both = [...first, on('b', '2026-03-30')]

  test('run from the own day of each', () => {
    expect(defenceOf(both, '2026-03-31')).toEqual([
      ['a', '2026-03-30', 'over'],
      ['b', '2026-04-07', 'running'],
    ])
    expect(defenceOf([on(null, '2026-03-23')], '2026-03-24')).toEqual([[undefined, '2026-03-30', 'running']])
  })

  test('and the decision waits for the last, also for one who was not served yet', () => {
    expect(mustWait(first, '2026-04-20')).toBe(true)
    expect(mustWait(both, '2026-04-07')).toBe(true)
    expect(mustWait(both, '2026-04-08')).toBe(false)
  })

  test('a paper that somebody still has to get is missing its serving', () => {
    const lacks = (servings: readonly Serving[]) =>
      read(servings, '2026-04-20').lacks.some(({ kind, step }) => kind === 'serving' && step === 'notice')
    expect([lacks(first), lacks(both)]).toEqual([true, false])
  })
})
