import { describe, expect, test } from 'vitest'
import { entrustingBodies, referralKinds } from '#capabilities/disputes/domain/index.ts'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import {
  consentStanding,
  directions,
  entrustingBodyOf,
  movesOf,
  normalNumber,
  openStates,
  originOf,
  otherBodies,
  type ReferralMove,
  type ReferralRoute,
  type ReferralState,
  referability,
  referralMoves,
  referralStates,
  routeOf,
  termRuleOf,
  unaccounted,
} from './index.ts'

const routes = rules.flatMap(({ key, value }) =>
  key === 'referral.routes' ? (value as unknown as { routes: ReferralRoute[] }).routes : [],
)

describe('which body refers in which way', () => {
  test('every row names codes that exist, once, and its limit is in the rule book', () => {
    const keys = new Set(rules.map(({ key }) => key))
    const ways = routes.map(({ direction, body, kind }) => `${direction} ${body} ${kind}`)
    expect(new Set(ways).size).toBe(ways.length)
    for (const route of routes) {
      expect(directions).toHaveProperty(route.direction)
      expect(otherBodies).toHaveProperty(route.body)
      expect(referralKinds).toHaveProperty(route.kind)
      if (route.term === null) continue
      for (const procedure of ['ordinary', 'summary'] as const)
        expect(keys).toContain(termRuleOf(route.term, procedure))
    }
    for (const body of Object.keys(otherBodies)) expect(routes.map((one) => one.body)).toContain(body)
  })

  test.each([
    { way: 'in court guided', term: null, why: 'before filing the court may tell people to apply [L1 18]' },
    { way: 'in court delegated', term: 'court-delegated', start: 'confirmation', why: 'thirty days [L5 27]' },
    {
      way: 'in court entrusted',
      term: 'court-entrusted',
      start: 'confirmation',
      why: 'fifteen or seven days [L5 27]',
    },
    {
      way: 'in court invited',
      term: null,
      start: 'confirmation',
      why: 'the judge leads and keeps the time [W54]',
    },
    {
      way: 'in hotline-12345 transferred',
      term: 'hotline',
      start: 'receipt',
      why: 'five working days from transfer [P10 24]',
    },
    {
      way: 'out legal-aid transferred',
      term: 'legal-aid-decision',
      start: 'receipt',
      why: 'seven days from receipt [L7 43]',
    },
    {
      way: 'out petition-office transferred',
      term: 'petition-triage',
      start: 'receipt',
      why: 'fifteen days [L8 22]',
    },
    { way: 'out court guided', term: null, why: 'on failure people are told where they can go [L1 26]' },
  ])('$way: $why', ({ way, term, start = null }) => {
    const [direction, body, kind] = way.split(' ') as never[]
    expect(routeOf(routes, { direction, body, kind } as never)).toMatchObject({ term, start })
  })

  test.each([
    { way: 'out court delegated', why: 'only a court delegates' },
    { way: 'in court transferred', why: 'a court delegates or entrusts' },
    { way: 'in police delegated', why: 'delegation is before the filing of a suit' },
    { way: 'out notary entrusted', why: 'the parties go to the notary themselves' },
  ])('not $way: $why', ({ way }) => {
    const [direction, body, kind] = way.split(' ') as never[]
    expect(routeOf(routes, { direction, body, kind } as never)).toBeUndefined()
  })

  test.each([
    { way: 'in petition-office entrusted', needs: true, why: 'both parties agree [L8 33]' },
    { way: 'in procuratorate entrusted', needs: true, why: 'with the consent of the party [P1 66]' },
    { way: 'in court delegated', needs: true, why: 'mediation is voluntary [L1 3]' },
    {
      way: 'out police transferred',
      needs: false,
      why: 'a suspected crime is reported whatever parties say [L1 25]',
    },
    { way: 'in police guided', needs: false, why: 'the people apply themselves [L1 18]' },
  ])('$way needs consent: $needs, for $why', ({ way, needs }) => {
    const [direction, body, kind] = way.split(' ') as never[]
    expect(routeOf(routes, { direction, body, kind } as never)?.needsConsent).toBe(needs)
  })
})

test.each([
  {
    term: 'court-delegated',
    procedure: undefined,
    key: 'limit.referral.court-delegated',
    why: 'before filing there is no procedure',
  },
  {
    term: 'court-entrusted',
    procedure: 'ordinary',
    key: 'limit.referral.court-entrusted-ordinary',
    why: 'fifteen days',
  },
  {
    term: 'court-entrusted',
    procedure: 'summary',
    key: 'limit.referral.court-entrusted-summary',
    why: 'seven days',
  },
  {
    term: 'court-entrusted',
    procedure: undefined,
    key: undefined,
    why: 'nobody can count before the procedure is told',
  },
] as const)('$term with $procedure is $key: $why', ({ term, procedure, key }) => {
  expect(termRuleOf(term, procedure)).toBe(key)
})

describe('moves', () => {
  test('every state is reached from a draft, and what has ended stays ended', () => {
    const reached = reachableStates<ReferralState, ReferralMove>(referralMoves, 'drafted')
    expect([...reached].sort()).toEqual(Object.keys(referralStates).sort())
    const final = finalStates<ReferralState, ReferralMove>(referralMoves)
    expect([...openStates, ...final].sort()).toEqual(Object.keys(referralStates).sort())
  })

  test.each([
    { state: 'drafted', direction: 'out', start: 'receipt', may: 'send withdraw', why: 'it has not left' },
    {
      state: 'sent',
      direction: 'out',
      start: 'receipt',
      may: 'receive return refuse withdraw',
      why: 'they have it',
    },
    {
      state: 'received',
      direction: 'out',
      start: 'receipt',
      may: 'result return refuse withdraw',
      why: 'we do not confirm for others',
    },
    {
      state: 'received',
      direction: 'in',
      start: 'confirmation',
      may: 'confirm refuse withdraw',
      why: 'no result before it was taken on',
    },
    {
      state: 'confirmed',
      direction: 'in',
      start: 'confirmation',
      may: 'result return withdraw',
      why: 'what was taken on is returned, not refused',
    },
    {
      state: 'received',
      direction: 'in',
      start: 'receipt',
      may: 'result return refuse withdraw',
      why: 'a work order needs no confirmation',
    },
    {
      state: 'received',
      direction: 'in',
      start: null,
      may: 'result return refuse withdraw',
      why: 'guided people are nobody to confirm',
    },
    { state: 'returned', direction: 'in', start: 'confirmation', may: '', why: 'it is over' },
  ] as const)('$direction $state by $start: $why', ({ may, ...standing }) => {
    expect(movesOf(standing).join(' ')).toBe(may)
  })
})

test.each([
  { filing: 'open', hasAgreement: false, is: 'open', why: 'it is being worked on' },
  { filing: 'open', hasAgreement: true, is: 'open', why: 'a notary can give force to the agreement [P1 76]' },
  { filing: 'closed', hasAgreement: false, is: 'failed', why: 'the other ways stay open [L1 26]' },
  { filing: 'closed', hasAgreement: true, is: 'settled', why: 'there is nothing left to refer' },
  { filing: 'archived', hasAgreement: false, is: 'archived', why: 'the file is shut' },
  { filing: 'merged', hasAgreement: false, is: 'archived', why: 'the other matter goes on' },
] as const)('$filing, agreement $hasAgreement: $is, for $why', ({ is, ...matter }) => {
  expect(referability(matter)).toBe(is)
})

const answers = (...agreed: (boolean | undefined)[]) =>
  agreed.map((one, at) => ({ partyId: String(at), agreed: one }))
test.each([
  { needs: false, said: answers(false), is: 'not-needed', why: 'a duty to report asks nobody' },
  { needs: true, said: answers(true, true), is: 'given', why: 'every party agreed' },
  { needs: true, said: answers(true, undefined), is: 'missing', why: 'silence is not consent' },
  { needs: true, said: answers(undefined, false), is: 'refused', why: 'one refusal is enough [L1 17]' },
  { needs: true, said: answers(), is: 'missing', why: 'nobody was asked' },
])('consent needed $needs: $is, for $why', ({ needs, said, is }) => {
  expect(consentStanding(needs, said)).toBe(is)
})

const held = [
  { id: 'complaint', form: 'original' },
  { id: 'photos', form: 'copy' },
] as const
test.each([
  { told: [], open: ['complaint'], why: 'an original is accounted for, a copy need not be' },
  { told: [{ materialId: 'complaint', returned: true }], open: [], why: 'it went back [L5 21]' },
  { told: [{ materialId: 'complaint', returned: false }], open: ['complaint'], why: 'kept without a word' },
  {
    told: [{ materialId: 'complaint', returned: false, words: '当事人已取回' }],
    open: [],
    why: 'it is said why not',
  },
  { told: [{ materialId: 'photos', returned: true }], open: ['complaint'], why: 'another paper went back' },
])('originals open $open: $why', ({ told, open }) => expect(unaccounted(held, told)).toEqual(open))

test.each([
  {
    one: '(2026)湘0407民诉前调12号',
    other: '（2026）湘0407民诉前调12号 ',
    same: true,
    why: 'width and spaces',
  },
  { one: '〔2026〕3号', other: '[2026] 3号', same: true, why: 'brackets' },
  { one: '石公调2026-3', other: '石公调2026-13', same: false, why: 'another number' },
])('$one and $other are the same: $same, for $why', ({ one, other, same }) => {
  expect(normalNumber(one) === normalNumber(other)).toBe(same)
})

test('who guided is no sender in the statistics; every body counts under one of theirs', () => {
  expect(originOf('guided')).toBe('application')
  expect(originOf('delegated')).toBe('entrusted')
  expect(entrustingBodyOf('traffic-police')).toBe('police')
  for (const body of Object.keys(otherBodies))
    expect(entrustingBodies).toHaveProperty(entrustingBodyOf(body as never))
})
