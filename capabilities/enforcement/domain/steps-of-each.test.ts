import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { actCalled, momentOn, recordOf, type Told } from '#tests/support/enforcement-acts.ts'
import { objectionsTo } from './may-take.ts'
import { begunOn, readCase } from './read-case.ts'
import type { CaseRecord } from './record.ts'
import { whoseStep } from './whose-step.ts'

const two = [
  { id: 'a', name: '甲' },
  { id: 'b', name: '乙' },
]

/** A record of two; the steps named happened to one alone. */
function recordOfTwo(told: readonly Told[], whose: Readonly<Record<string, string>>): CaseRecord {
  const record = recordOf(told)
  const steps = record.steps.map((step) => {
    const of = whose[step.id]
    return of === undefined ? step : { ...step, of: [of] }
  })
  return { ...record, parties: two, steps }
}

const penalty = actCalled('penalty.ordinary')
const fined = { fields: { penalties: ['fine'], fine: 500000 }, servedOn: '2026-04-02' }
const decided: readonly Told[] = [
  ['filed', '2026-03-02'],
  ['investigation-ended', '2026-03-20'],
  ['notice', '2026-03-20', { servedOn: '2026-03-20' }],
  ['decision', '2026-04-01', fined],
]
const first: Told = ['paid', '2026-04-10']
const second: Told = ['paid', '2026-04-20']
const whose = { 'paid-4': 'a', 'paid-5': 'b' }
const read = (told: readonly Told[], today: string) =>
  readCase(penalty, 'market', recordOfTwo(told, whose), momentOn(today))
const limitsCalled = (code: string, told: readonly Told[], today: string) =>
  read(told, today)
    .limits.filter((limit) => limit.code === code)
    .map(({ of, state, dueDay }) => [of?.join(), state, dueDay])

describe('a fine that two pay on days of their own', () => {
  test('each meets the own period alone', () => {
    expect(limitsCalled('pay', [...decided, first], '2026-04-18')).toEqual([
      ['a', 'met', '2026-04-17'],
      ['b', 'late', '2026-04-17'],
    ])
    expect(limitsCalled('pay', [...decided, first, second], '2026-04-20')).toEqual([
      ['a', 'met', '2026-04-17'],
      ['b', 'met-late', '2026-04-17'],
    ])
  })

  test('the file lacks the payment of who is left, by name', () => {
    const lacks = (told: readonly Told[]) =>
      read(told, '2026-04-20')
        .lacks.filter(({ step }) => step === 'paid')
        .map(({ zh, en }) => [zh, en])
    expect(lacks(decided)).toEqual([['缴款、履行完毕', expect.any(String)]])
    expect(lacks([...decided, first])).toEqual([['缴款、履行完毕（乙）', expect.stringContaining('(乙)')]])
    expect(lacks([...decided, first, second])).toEqual([])
  })

  test('nobody lacks a payment where the decision was revoked or its execution ended', () => {
    const lacks = (closing: string) => {
      const closed: Told = ['closed', '2026-04-28', { fields: { closing } }]
      return read([...decided, first, closed], '2026-04-28').lacks.map(({ zh }) => zh)
    }
    expect(lacks('normal')).toContain('缴款、履行完毕（乙）')
    expect([lacks('ended'), lacks('decision-revoked')].flat().filter((zh) => zh.includes('缴款'))).toEqual([])
  })

  test('the term of closing begins when all have paid', () => {
    expect(limitsCalled('close', [...decided, first], '2026-04-20')).toEqual([])
    expect(limitsCalled('close', [...decided, first, second], '2026-04-20')).toMatchObject([
      [undefined, 'running', expect.stringMatching(/^2026-05/)],
    ])
  })

  test('a closing in the ordinary way is warned of while somebody has not', () => {
    const wish = { code: 'closed', on: legalDate('2026-04-21'), fields: { closing: 'normal' } }
    const said = (told: readonly Told[]) =>
      objectionsTo(penalty, 'market', recordOfTwo(told, whose), wish, momentOn('2026-04-21'))
    expect(said([...decided, first])).toMatchObject([
      { weight: 'warned', zh: expect.stringContaining('缴款') },
    ])
    expect(said([...decided, first, second])).toEqual([])
  })

  test('instalments of the last begin the term of closing anew, and it is met', () => {
    const third: Told = ['paid', '2026-05-20']
    const closed: Told = ['closed', '2026-05-22', { fields: { closing: 'normal' } }]
    const told = [...decided, first, second, third, closed]
    const record = recordOfTwo(told, { ...whose, 'paid-6': 'b' })
    const { limits } = readCase(penalty, 'market', record, momentOn('2026-12-01'))
    expect(limits.filter(({ code }) => code === 'close').map(({ state }) => state)).toEqual(['met'])
  })
})

describe('what waits for two', () => {
  const waived: Told = ['defence-waived', '2026-03-23']
  const notice: Told = ['notice', '2026-03-20', { servedOn: '2026-03-23' }]
  const decides = (told: readonly Told[], of: Readonly<Record<string, string>>, on: string) => {
    const wish = { code: 'decision', on: legalDate(on), fields: {} }
    return objectionsTo(
      penalty,
      'general',
      recordOfTwo([...decided.slice(0, 2), ...told], of),
      wish,
      momentOn(on),
    )
      .map(({ zh }) => zh)
      .filter((zh) => zh.includes('五个工作日'))
  }

  test('a defence that one waives leaves the other the five working days', () => {
    expect(decides([notice, waived], { 'defence-waived-3': 'a' }, '2026-03-24')).toHaveLength(1)
    expect(decides([notice, waived], { 'defence-waived-3': 'a' }, '2026-03-31')).toEqual([])
    expect(decides([notice, waived], {}, '2026-03-24')).toEqual([])
  })

  test('each may do once what is done once', () => {
    const levy = actCalled('levy.ordinary')
    const record = recordOfTwo(
      [
        ['decision', '2026-03-02', { servedOn: '2026-03-02' }],
        ['waived', '2026-03-03'],
      ],
      { 'waived-1': 'a' },
    )
    const codes = (of: readonly string[]) => {
      const wish = { code: 'waived', on: legalDate('2026-03-04'), fields: {}, of }
      return objectionsTo(levy, 'general', record, wish, momentOn('2026-03-04')).map(({ code }) => code)
    }
    expect([codes(['a']), codes(['b']), codes(['a', 'b'])]).toEqual([
      ['taken-already'],
      [],
      ['taken-already'],
    ])
    const [waive] = readCase(levy, 'general', record, momentOn('2026-03-04')).steps.filter(
      ({ step }) => step.code === 'waived',
    )
    expect(waive?.objections, 'the page offers it for the other').toEqual([])
  })

  test('a later day to pay that one was given leaves the other the first', () => {
    const levy = actCalled('levy.ordinary')
    const told: readonly Told[] = [
      ['decision', '2026-03-02', { fields: { payBy: '2026-03-20' }, servedOn: '2026-03-02' }],
      ['paid', '2026-03-18'],
      ['dunned', '2026-03-23', { fields: { payBy: '2026-04-10' } }],
    ]
    const days = (steps: readonly Told[], of: Readonly<Record<string, string>>) =>
      readCase(levy, 'general', recordOfTwo(steps, of), momentOn('2026-03-24'))
        .limits.filter(({ code }) => code === 'pay')
        .map((limit) => [limit.of?.join(), limit.state, limit.dueDay])
    expect(days(told, { 'paid-1': 'b', 'dunned-2': 'a' })).toEqual([
      ['a', 'running', '2026-04-10'],
      ['b', 'met', '2026-03-20'],
    ])
    expect(days([...told.slice(0, 1), ...told.slice(2)], { 'dunned-1': 'a' })).toEqual([
      ['a', 'running', '2026-04-10'],
      ['b', 'over', '2026-03-20'],
    ])
  })

  test('the court is asked against whom the demand was served on, ten working days ago', () => {
    const record = recordOfTwo([...decided, ['demand', '2026-05-06', { servedOn: '2026-05-06' }]], {
      'demand-4': 'b',
    })
    const against = (id: string) => {
      const wish = { code: 'court-applied', on: legalDate('2026-05-25'), fields: {}, of: [id] }
      return objectionsTo(penalty, 'general', record, wish, momentOn('2026-05-25')).length
    }
    expect([against('a'), against('b')]).toEqual([1, 0])
  })
})

test('a case begins when it is filed, not with the clue', () => {
  const told: readonly Told[] = [['clue-registered', '2026-02-20'], ...decided]
  expect(begunOn(penalty, recordOfTwo(told, {}))).toBe('2026-03-02')
  expect(begunOn(penalty, recordOfTwo(told.slice(0, 1), {}))).toBeUndefined()
})

describe('whose step it is', () => {
  test.each([
    [{ each: true }, [], 'enforcement.whose-missing', 'nobody is named'],
    [{ each: true }, ['c'], 'enforcement.whose-unknown', 'a stranger'],
    [{}, ['a'], 'enforcement.whose-unknown', 'a step of the case'],
    [{}, [], undefined, 'of the case'],
    [{ each: true }, ['b', 'a'], undefined, 'all are everybody'],
    [{ each: true }, ['b'], ['b'], 'one'],
  ] as const)('%j of %j: %j, %s', (step, named, expected, _why) => {
    const found = whoseStep(step, two, named)
    expect(found.ok ? found.value : found.refusal.code).toEqual(expected)
  })

  test('who is alone need not be named', () => {
    expect(whoseStep({ each: true }, two.slice(0, 1), [])).toEqual({ ok: true, value: undefined })
  })
})
