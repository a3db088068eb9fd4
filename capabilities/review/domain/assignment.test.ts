import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type Candidate,
  type CountedDecision,
  type MatterToAssign,
  type RankedReviewer,
  rankReviewers,
  reviewFiguresOf,
} from './index.ts'

const one = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  faults: [],
  unitId: 'bureau',
  fields: [],
  isFullTime: true,
  open: 0,
  ...more,
})
const matter: MatterToAssign = {
  unitId: 'market',
  field: 'food',
  handlers: [],
  preReviewers: [],
  declared: [],
}
const rule = { fieldWorth: 2, ownDepartmentCosts: 3 }
const told = (ranked: readonly RankedReviewer[]) =>
  ranked.map(({ id, reasons, recusals }) =>
    `${id} ${[...reasons, ...recusals.map((why) => `!${why}`)].join(' ')}`.trim(),
  )

describe('who is given a submission', () => {
  test.each<{ people: readonly Candidate[]; of?: Partial<MatterToAssign>; first: string; why: string }>([
    { people: [one('a', { open: 3 }), one('b', { open: 1 })], first: 'b', why: 'the lighter load' },
    {
      people: [one('a', { open: 2, fields: ['food'] }), one('b', { open: 1 })],
      first: 'a',
      why: 'knowing the field is worth two in hand',
    },
    {
      people: [one('a', { open: 4, fields: ['food'] }), one('b', { open: 1 })],
      first: 'b',
      why: 'but not any load',
    },
    {
      people: [one('a', { isFullTime: false }), one('b')],
      first: 'b',
      why: 'full-time first where all else is equal',
    },
    {
      people: [one('a', { unitId: 'market' }), one('b', { open: 2 })],
      first: 'b',
      why: "avoids the department's own people",
    },
    {
      people: [one('a', { unitId: 'market' }), one('b', { open: 5 })],
      first: 'a',
      why: 'and takes them when all others are full',
    },
    {
      people: [one('a', { lastAssignedAt: 200 }), one('b', { lastAssignedAt: 100 })],
      first: 'b',
      why: 'who waited longest',
    },
    { people: [one('a', { lastAssignedAt: 100 }), one('b')], first: 'b', why: 'who never had one' },
    { people: [one('b'), one('a')], first: 'a', why: 'the same answer whatever the order of the question' },
    {
      people: [one('a'), one('b', { open: 9 })],
      of: { handlers: ['a'] },
      first: 'b',
      why: 'never a handler',
    },
    {
      people: [one('a'), one('b', { open: 9 })],
      of: { preReviewers: ['a'] },
      first: 'b',
      why: "nor who gave the organ's own review",
    },
    {
      people: [one('a'), one('b', { open: 9 })],
      of: { declared: ['a'] },
      first: 'b',
      why: 'nor who declared an interest',
    },
    {
      people: [one('a', { faults: ['unqualified'] }), one('b', { open: 9 })],
      first: 'b',
      why: 'nor who may give no opinion',
    },
  ])('$first: $why', ({ people, of = {}, first }) => {
    expect(rankReviewers(people, { ...matter, ...of }, rule)[0]?.id).toBe(first)
  })

  test('each with its reasons, those who may not last', () => {
    const people = [
      one('counsel', { faults: ['advises-only'] }),
      one('handler'),
      one('expert', { open: 1, fields: ['food'] }),
      one('new'),
    ]
    expect(told(rankReviewers(people, { ...matter, handlers: ['handler'] }, rule))).toEqual([
      'expert field full-time waited-longest',
      'new lightest-load full-time waited-longest',
      'counsel !may-not-review',
      'handler !handles',
    ])
  })

  test('nobody is first where nobody may', () => {
    const ranked = rankReviewers([one('a')], { ...matter, handlers: ['a'] }, rule)
    expect(ranked.filter(({ recusals }) => recusals.length === 0)).toEqual([])
  })

  test('any order of the same people is answered alike, and nobody who may not comes before who may', () => {
    const candidate = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      open: fc.nat(4),
      isFullTime: fc.boolean(),
      fields: fc.subarray(['food', 'drugs']),
      unitId: fc.constantFrom('bureau', 'market'),
      faults: fc.subarray(['unqualified']),
      lastAssignedAt: fc.option(fc.nat(5), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 6 }), (people) => {
        const ranked = rankReviewers(people, matter, rule)
        expect(rankReviewers(people.toReversed(), matter, rule)).toEqual(ranked)
        const firstRefused = ranked.findIndex(({ recusals }) => recusals.length > 0)
        if (firstRefused >= 0) {
          expect(ranked.slice(firstRefused).every(({ recusals }) => recusals.length > 0)).toBe(true)
        }
      }),
    )
  })
})

describe('figures of the reviews, seen on 2026-03-20', () => {
  const day = (text: string) => text as LegalDate
  const agreed = (opined: string, due: string) => ({
    opinion: 'agree' as const,
    opinedOn: day(opined),
    dueOn: day(due),
  })
  const decisions: readonly CountedDecision[] = [
    {
      id: 'a',
      isDue: true,
      decidedOn: day('2026-03-10'),
      passedOn: day('2026-03-09'),
      rounds: [agreed('2026-03-09', '2026-03-09')],
    },
    {
      id: 'b',
      isDue: true,
      passedOn: day('2026-03-18'),
      rounds: [
        {
          opinion: 'correct',
          opinedOn: day('2026-03-06'),
          dueOn: day('2026-03-05'),
          handling: 'partly-adopted',
        },
        agreed('2026-03-18', '2026-03-19'),
      ],
    },
    { id: 'c', isDue: true, decidedOn: day('2026-03-12'), rounds: [] },
    {
      id: 'd',
      isDue: true,
      rounds: [
        { opinion: 'other', opinedOn: day('2026-03-11'), dueOn: day('2026-03-11'), handling: 'disputed' },
      ],
    },
    { id: 'e', isDue: true, rounds: [{ dueOn: day('2026-03-19') }] },
    { id: 'f', isDue: true, rounds: [{ dueOn: day('2026-03-20') }] },
    { id: 'g', isDue: true, rounds: [{}] },
    {
      id: 'h',
      isDue: true,
      decidedOn: day('2026-03-08'),
      passedOn: day('2026-03-09'),
      rounds: [agreed('2026-03-09', '2026-03-10')],
    },
    { id: 'i', isDue: false, decidedOn: day('2026-03-12'), rounds: [{}] },
  ]
  const figures = reviewFiguresOf(decisions, day('2026-03-20'))
  test.each([
    {
      figure: 'coverage',
      of: 'a c h',
      is: 'a',
      why: 'c was never reviewed, h passed after it was decided, i was sent freely',
    },
    {
      figure: 'in-time',
      of: 'a#1 b#1 b#2 d#1 e#1 h#1',
      is: 'a#1 b#2 d#1 h#1',
      why: 'b came a day late, e is past, f is due today, g stands still',
    },
    { figure: 'adopted', of: 'b#1 d#1', is: 'b#1', why: 'in part is adopted; disputed is not' },
    { figure: 'first-pass', of: 'a b d h', is: 'a h', why: 'b passed in round two' },
  ] as const)('$figure: $is of $of, $why', ({ figure, of, is }) => {
    expect(figures[figure].of.join(' ')).toBe(of)
    expect(figures[figure].is.join(' ')).toBe(is)
  })
})
