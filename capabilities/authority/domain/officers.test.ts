import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type Certificate,
  type EnforcementOfficer,
  lastValidDay,
  officersMayAct,
  standingOn,
  stateOn,
} from './index.ts'

const day = (text: string) => text as LegalDate

const certificate = (over: Partial<Certificate> = {}): Certificate => ({
  id: 'c',
  number: '一',
  issuerKind: 'province',
  actTypes: ['penalty', 'inspection'],
  category: '市场监管',
  areas: ['430407'],
  validFrom: day('2024-01-01'),
  validTo: day('2026-12-31'),
  changes: [],
  ...over,
})

const officer = (id: string, over: Partial<EnforcementOfficer> = {}, ...own: Partial<Certificate>[]) =>
  ({
    id,
    name: id,
    service: 'officer',
    since: day('2020-01-01'),
    certificates: (own.length === 0 ? [{}] : own).map(certificate),
    ...over,
  }) satisfies EnforcementOfficer

const asked = {
  day: day('2026-06-01'),
  actType: 'penalty',
  category: '市场监管',
  division: '430407001',
} as const
const good = officer('甲')

describe('two officers', () => {
  test.each([
    { people: [good, officer('乙')], ok: true, faults: [], why: 'two who are valid: penalty law 42' },
    { people: [good], ok: false, faults: ['fewer-than-two'], why: 'one alone never acts: penalty law 42' },
    { people: [], ok: false, faults: ['fewer-than-two'], why: 'nobody at all' },
    {
      people: [good, good],
      ok: false,
      faults: ['fewer-than-two', 'same-person'],
      why: 'one person named twice is one',
    },
    {
      people: [good, officer('乙', { service: 'auxiliary' })],
      ok: false,
      faults: ['fewer-than-two', 'auxiliary'],
      why: 'auxiliary staff never count, whatever they carry: 国办发〔2024〕54号',
    },
    {
      people: [good, officer('乙'), officer('丙', { service: 'auxiliary' })],
      ok: true,
      faults: ['auxiliary'],
      why: 'a helper beside two officers is told and hinders nothing',
    },
    {
      people: [good, officer('乙', { certificates: [] })],
      ok: false,
      faults: ['fewer-than-two', 'no-certificate'],
      why: 'without a certificate nobody enforces: penalty law 42, 55',
    },
    {
      people: [good, officer('乙', {}, { validTo: day('2026-06-01') })],
      ok: true,
      faults: [],
      why: 'the last day of a certificate still counts',
    },
    {
      people: [good, officer('乙', {}, { validTo: day('2026-05-31') })],
      ok: false,
      faults: ['fewer-than-two', 'expired'],
      why: 'valid on that day, not on another: trap 18',
    },
    {
      people: [good, officer('乙', {}, { validFrom: day('2026-06-02') })],
      ok: false,
      faults: ['fewer-than-two', 'not-valid-yet'],
      why: 'a certificate of tomorrow does not cover today',
    },
    {
      people: [good, officer('乙', {}, { changes: [{ state: 'suspended', fromDay: day('2026-05-01') }] })],
      ok: false,
      faults: ['fewer-than-two', 'suspended'],
      why: 'a suspended certificate is none',
    },
    {
      people: [
        good,
        officer(
          '乙',
          {},
          {
            changes: [
              { state: 'suspended', fromDay: day('2026-05-01') },
              { state: 'valid', fromDay: day('2026-05-20') },
            ],
          },
        ),
      ],
      ok: true,
      faults: [],
      why: 'given back before the act',
    },
    {
      people: [good, officer('乙', {}, { changes: [{ state: 'suspended', fromDay: day('2026-06-02') }] })],
      ok: true,
      faults: [],
      why: 'what is suspended tomorrow was valid today',
    },
    {
      people: [good, officer('乙', {}, { changes: [{ state: 'revoked', fromDay: day('2025-01-01') }] })],
      ok: false,
      faults: ['fewer-than-two', 'revoked'],
      why: 'revoked for good',
    },
    {
      people: [good, officer('乙', {}, { actTypes: ['inspection'] })],
      ok: false,
      faults: ['fewer-than-two', 'wrong-act-type'],
      why: 'the category limits what an officer may do: enforcement.md 6.1',
    },
    {
      people: [good, officer('乙', {}, { category: '文化市场' })],
      ok: false,
      faults: ['fewer-than-two', 'wrong-category'],
      why: 'another category',
    },
    {
      people: [good, officer('乙', {}, { category: undefined })],
      ok: true,
      faults: [],
      why: 'a certificate that names no category is not limited by one',
    },
    {
      people: [good, officer('乙', {}, { areas: ['430408'] })],
      ok: false,
      faults: ['fewer-than-two', 'wrong-area'],
      why: 'the area of the neighbouring district',
    },
    {
      people: [good, officer('乙', {}, { areas: ['430407002'] })],
      ok: false,
      faults: ['fewer-than-two', 'wrong-area'],
      why: 'one street does not cover another',
    },
    {
      people: [good, officer('乙', {}, { areas: ['4304'] })],
      ok: true,
      faults: [],
      why: 'the area of the city covers the district',
    },
    {
      people: [good, officer('乙', { leftOn: day('2026-06-01') })],
      ok: false,
      faults: ['fewer-than-two', 'not-serving'],
      why: 'who left does not serve on the day of leaving',
    },
    {
      people: [good, officer('乙', {}, { issuerKind: 'ministry' })],
      ok: false,
      faults: ['fewer-than-two', 'unfiled'],
      why: "a ministry's own certificate is filed with the justice department first: enforcement.md 6.1",
    },
    {
      people: [good, officer('乙', {}, { issuerKind: 'ministry', filedOn: day('2026-06-01') })],
      ok: true,
      faults: [],
      why: 'filed on the day itself',
    },
    {
      people: [good, officer('乙', {}, { validTo: day('2025-01-01') }, { number: '二' })],
      ok: true,
      faults: [],
      why: 'of two certificates the one that holds speaks',
    },
  ])('$why', ({ people, ok, faults }) => {
    const verdict = officersMayAct(people, asked)
    expect(verdict.ok).toBe(ok)
    expect(verdict.reasons.map(({ fault }) => fault)).toEqual(faults)
  })

  test('where no place is given the area is not asked', () => {
    const { division: _, ...anywhere } = asked
    expect(officersMayAct([good, officer('乙', {}, { areas: ['99'] })], anywhere).ok).toBe(true)
  })
})

test('of two changes from one day the later one said holds', () => {
  const fromDay = day('2026-05-01')
  const changes = [
    { state: 'suspended', fromDay },
    { state: 'valid', fromDay },
  ] as const
  expect(stateOn({ changes }, fromDay)).toBe('valid')
  expect(stateOn({ changes }, day('2026-04-30'))).toBe('valid')
})

test.each([
  { of: officer('甲'), is: 'valid', why: 'as most' },
  { of: officer('甲', { certificates: [] }), is: 'without', why: 'never had one' },
  { of: officer('甲', { service: 'auxiliary' }), is: 'auxiliary', why: 'whatever else is there' },
  { of: officer('甲', { leftOn: day('2026-01-01') }), is: 'left', why: 'gone' },
  { of: officer('甲', {}, { validTo: day('2025-12-31') }), is: 'expired', why: 'over' },
  {
    of: officer('甲', {}, { changes: [{ state: 'cancelled', fromDay: day('2026-01-01') }] }, {}),
    is: 'valid',
    why: 'another one holds',
  },
])('somebody is $is: $why', ({ of, is }) => expect(standingOn(of, asked.day)).toBe(is))

describe('until when somebody may still act, asked on 1 October for the ninety days to come', () => {
  test.each([
    { who: good, last: '2026-12-31', why: 'the certificate ends on New Year’s Eve and nothing follows' },
    {
      who: officer('甲', {}, {}, { id: 'next', validFrom: day('2027-01-01'), validTo: day('2029-12-31') }),
      last: undefined,
      why: 'the next one begins on the day after',
    },
    {
      who: officer('甲', {}, {}, { id: 'next', validFrom: day('2027-01-10'), validTo: day('2029-12-31') }),
      last: undefined,
      why: 'a next one is there, though later: whoever is not yet able has a certificate on the way',
    },
    {
      who: officer('甲', {}, { validTo: day('2026-11-01') }, { id: 'other' }),
      last: '2026-12-31',
      why: 'of two the later one counts',
    },
    { who: officer('甲', {}, { validTo: day('2027-06-30') }), last: undefined, why: 'far ahead' },
    {
      who: officer('甲', {}, { validTo: day('2026-09-30') }),
      last: undefined,
      why: 'ended already: told before',
    },
    { who: officer('甲', { leftOn: day('2026-12-15') }), last: undefined, why: 'leaves before it ends' },
    { who: officer('甲', { service: 'auxiliary' }), last: undefined, why: 'auxiliary staff never act' },
  ])('$last: $why', ({ who, last }) => {
    expect(lastValidDay(who, day('2026-10-01'), day('2026-12-31'))).toBe(last)
  })
})
