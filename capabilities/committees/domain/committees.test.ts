import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { consequencesOf, mayHandle } from './complaints.ts'
import { compositionFaults, lastDayOf, type Membership, warningsOf } from './composition.ts'

const rule = { least: 3, most: 9, termYears: 3, warnDays: 90 }
const from = legalDate('2024-03-01')
const to = legalDate('2027-02-28')

const member = (changes: Partial<Membership> = {}): Membership => ({
  post: 'member',
  sex: 'male',
  isMinority: false,
  fromDay: from,
  toDay: to,
  ...changes,
})
const director = member({ post: 'director' })
const woman = member({ sex: 'female' })
const sound = [director, woman, member()]
const many = (count: number) => Array.from({ length: count }, () => member())

describe('the composition of a committee (People’s Mediation Law 8)', () => {
  test.each([
    { of: sound, mixed: false, faults: [], why: 'three members, one director, a woman' },
    { of: [director, woman], mixed: false, faults: ['too-few'], why: 'three at least' },
    { of: [...sound, ...many(6)], mixed: false, faults: [], why: 'nine are allowed' },
    { of: [...sound, ...many(7)], mixed: false, faults: ['too-many'], why: 'ten are not' },
    {
      of: [director, woman, member({ post: 'employed' })],
      mixed: false,
      faults: ['too-few'],
      why: 'an employed mediator is no member',
    },
    {
      of: [...sound, ...many(6), member({ post: 'employed' })],
      mixed: false,
      faults: [],
      why: 'employed mediators have no limit',
    },
    { of: [woman, member(), member()], mixed: false, faults: ['no-director'], why: 'one director' },
    { of: [...sound, director], mixed: false, faults: ['two-directors'], why: 'one, not two' },
    {
      of: [...sound, member({ post: 'deputy-director' }), member({ post: 'deputy-director' })],
      mixed: false,
      faults: [],
      why: 'deputies when necessary, no number is named',
    },
    {
      of: [director, member(), member()],
      mixed: false,
      faults: ['no-woman'],
      why: 'a woman has to be in it',
    },
    {
      of: [director, member(), member({ post: 'employed', sex: 'female' })],
      mixed: false,
      faults: ['too-few', 'no-woman'],
      why: 'an employed woman is no member',
    },
    {
      of: sound,
      mixed: true,
      faults: ['no-minority'],
      why: 'where several groups live, a smaller one is in it',
    },
    { of: [...sound, member({ isMinority: true })], mixed: true, faults: [], why: 'now it is' },
  ])('$why: $faults', ({ of, mixed, faults }) => {
    expect(compositionFaults(of, mixed, rule)).toEqual(faults)
  })
})

describe('the term of a committee (People’s Mediation Law 9)', () => {
  test.each([
    { on: '2026-11-29', warns: [], why: 'more than ninety days are left' },
    { on: '2026-11-30', warns: ['term-ends'], why: 'ninety days before the last day' },
    { on: '2027-02-28', warns: ['term-ends'], why: 'the last day still belongs to the term' },
    { on: '2027-03-01', warns: ['term-ended'], why: 'nobody serves any more and nobody was elected' },
  ])('$on: $why', ({ on, warns }) => {
    expect(warningsOf(sound, false, rule, legalDate(on))).toEqual(warns)
  })

  test('three years end on the day before', () => {
    expect(lastDayOf(from, rule)).toBe(to)
    expect(lastDayOf(legalDate('2024-02-29'), rule)).toBe('2027-02-27')
  })

  test.each([
    { toDay: '2027-02-28', warns: [], why: 'exactly three years' },
    { toDay: '2027-03-01', warns: ['term-too-long'], why: 'a day more' },
  ])('$toDay: $why', ({ toDay, warns }) => {
    const all = sound.map((one) => ({ ...one, toDay: legalDate(toDay) }))
    expect(warningsOf(all, false, rule, legalDate('2025-01-01'))).toEqual(warns)
  })

  test('a term without an end is too long once three years are over', () => {
    const all = sound.map((one) => ({ ...one, toDay: null }))
    expect(warningsOf(all, false, rule, legalDate('2027-02-28'))).toEqual([])
    expect(warningsOf(all, false, rule, legalDate('2027-03-01'))).toEqual(['term-too-long'])
  })

  test('of a committee whose people were never recorded that alone is said', () => {
    expect(warningsOf([], false, rule, from)).toEqual(['no-people'])
  })
})

describe('what follows of a complaint (People’s Mediation Law 15)', () => {
  test.each([
    { isFounded: false, isSerious: false, appointment: 'elected', may: ['none'], why: 'nothing was found' },
    {
      isFounded: true,
      isSerious: false,
      appointment: 'elected',
      may: ['criticism', 'correction'],
      why: 'the committee',
    },
    {
      isFounded: true,
      isSerious: true,
      appointment: 'elected',
      may: ['removal'],
      why: 'whoever elected removes',
    },
    {
      isFounded: true,
      isSerious: true,
      appointment: 'employed',
      may: ['dismissal'],
      why: 'whoever employed dismisses',
    },
  ] as const)('$why: $may', ({ may, ...finding }) => {
    expect(consequencesOf(finding)).toEqual(may)
  })

  test.each([
    { isAboutSelf: true, isAboutDirector: false, isAbove: true, may: false, why: 'nobody handles the own' },
    {
      isAboutSelf: false,
      isAboutDirector: false,
      isAbove: false,
      may: true,
      why: 'the committee handles its members',
    },
    { isAboutSelf: false, isAboutDirector: true, isAbove: false, may: false, why: 'not its director' },
    { isAboutSelf: false, isAboutDirector: true, isAbove: true, may: true, why: 'whoever guides it does' },
  ])('$why', ({ may, ...complaint }) => {
    expect(mayHandle(complaint)).toBe(may)
  })
})
