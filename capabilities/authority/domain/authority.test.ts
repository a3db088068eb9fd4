import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  bodyMayAct,
  type EnforcementBody,
  mayReview,
  type Reviewer,
  reviewersNeeded,
  titleOf,
} from './index.ts'

const day = (text: string) => text as LegalDate

describe('how many reviewers a department needs', () => {
  const rule = { percent: 5, least: 2 }
  test.each([
    { officers: 0, needed: 2, why: 'the city wants two in every organ' },
    { officers: 20, needed: 2, why: 'five per cent is one, the city wants two: trap 20' },
    { officers: 40, needed: 2, why: 'five per cent is two' },
    { officers: 41, needed: 3, why: 'rounded up' },
    { officers: 200, needed: 10, why: 'five per cent' },
  ])('$officers officers, $needed reviewers: $why', ({ officers, needed }) =>
    expect(reviewersNeeded(officers, rule)).toBe(needed),
  )

  test('without the rule of the city one is enough for a small department', () =>
    expect(reviewersNeeded(7, { percent: 5, least: 1 })).toBe(1))
})

describe('who may give the opinion', () => {
  const rule = { firstTimersFrom: day('2017-09-01'), advisers: ['counsel', 'government-lawyer'] }
  const on = day('2026-06-01')
  const reviewer = (over: Partial<Reviewer>): Reviewer => ({
    id: 'r',
    kind: 'reviewer',
    since: day('2015-01-01'),
    ...over,
  })
  const qualified = { qualificationNumber: 'A1', qualifiedOn: day('2018-02-01') }
  test.each([
    { who: reviewer(qualified), faults: [], why: 'qualified' },
    { who: reviewer({ ...qualified, kind: 'lent' }), faults: [], why: 'lent reviewers give opinions too' },
    {
      who: reviewer({ firstReviewedOn: day('2017-08-31') }),
      faults: [],
      why: 'began before the law asked for it: penalty law 58, trap 19',
    },
    {
      who: reviewer({ firstReviewedOn: day('2017-09-01') }),
      faults: ['unqualified'],
      why: 'a first-timer of the first day',
    },
    { who: reviewer({}), faults: ['unqualified'], why: 'never reviewed and not qualified' },
    {
      who: reviewer({ qualificationNumber: 'A2', qualifiedOn: day('2026-06-02') }),
      faults: ['qualified-later'],
      why: 'qualified the day after',
    },
    {
      who: reviewer({ ...qualified, kind: 'counsel' }),
      faults: ['advises-only'],
      why: 'counsel advise; the opinion is the review body’s',
    },
    {
      who: reviewer({ ...qualified, leftOn: on }),
      faults: ['not-serving'],
      why: 'not any more on that day',
    },
  ])('$why', ({ who, faults }) => {
    expect(mayReview(who, rule, on)).toEqual({ ok: faults.length === 0, faults })
  })

  test('a handler of the case never reviews it, by whichever name he stands there', () => {
    const who = reviewer(qualified)
    expect(mayReview(who, rule, on, ['account'], ['r', 'account']).faults).toEqual(['handles'])
    expect(mayReview(who, rule, on, ['other'], ['r', 'account']).ok).toBe(true)
  })

  test('the title tells the two apart', () => {
    expect(titleOf(reviewer(qualified), rule, on)).toBe('qualified')
    expect(titleOf(reviewer({ firstReviewedOn: day('2010-01-01') }), rule, on)).toBe('grandfathered')
    expect(titleOf(reviewer({}), rule, on)).toBeUndefined()
  })
})

describe('what a body may do, and in whose name', () => {
  const on = day('2026-06-01')
  const organ: EnforcementBody = {
    id: 'organ',
    name: '某局',
    kind: 'statutory',
    actTypes: ['penalty', 'coercion', 'inspection'],
    validFrom: day('2019-01-01'),
    entrustments: [],
  }
  const letter = {
    principalId: 'organ',
    principalName: '某局',
    items: ['占道经营'],
    powers: ['penalty', 'coercion'] as const,
    letterNumber: '一号',
    validFrom: day('2026-01-01'),
    validTo: day('2026-12-31'),
  }
  const station: EnforcementBody = {
    ...organ,
    id: 'station',
    name: '某中心',
    kind: 'entrusted',
    actTypes: [],
    entrustments: [letter],
  }
  const principals = new Map([['organ', organ]])
  const own = { id: 'organ', name: '某局' }
  test.each([
    { body: organ, actType: 'penalty', item: undefined, faults: [], name: own, why: 'its own power' },
    {
      body: organ,
      actType: 'licence',
      item: undefined,
      faults: ['act-type'],
      why: 'a power that it has not',
    },
    {
      body: { ...organ, validTo: day('2026-05-31') },
      actType: 'penalty',
      item: undefined,
      faults: ['not-in-force'],
      why: 'not in force any more',
    },
    {
      body: station,
      actType: 'penalty',
      item: '占道经营',
      faults: [],
      name: own,
      why: 'in the name of the principal: penalty law 20, trap 22',
    },
    {
      body: station,
      actType: 'penalty',
      item: '违法建设',
      faults: ['item-not-entrusted'],
      why: 'the letter states the items: penalty law 20',
    },
    {
      body: station,
      actType: 'coercion',
      item: '占道经营',
      faults: ['not-delegable'],
      why: 'coercive measures are never delegated, whatever the letter says: coercion law 17',
    },
    { body: station, actType: 'inspection', item: undefined, faults: ['act-type'], why: 'not in the letter' },
    {
      body: { ...station, entrustments: [{ ...letter, validTo: day('2026-05-31') }] },
      actType: 'penalty',
      item: undefined,
      faults: ['no-entrustment'],
      why: 'the period of the letter is over',
    },
  ] as const)('$why', ({ body, actType, item, faults, ...rest }) => {
    const verdict = bodyMayAct(body, { actType, item, day: on }, principals)
    expect(verdict.faults).toEqual(faults)
    expect(verdict.ok).toBe(faults.length === 0)
    expect(verdict.inTheNameOf).toEqual('name' in rest ? rest.name : undefined)
  })

  test('an entrusted organisation has no more than its principal, and none where that is gone', () => {
    const weak = new Map([['organ', { ...organ, actTypes: ['inspection'] as const }]])
    const asked = { actType: 'penalty', day: on } as const
    expect(bodyMayAct(station, asked, weak).faults).toEqual(['principal'])
    expect(bodyMayAct(station, asked).faults).toEqual(['principal'])
    expect(bodyMayAct(station, asked, new Map([['organ', { ...station, id: 'organ' }]])).ok).toBe(false)
  })
})
