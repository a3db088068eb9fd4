import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import {
  type BreachChoice,
  type BreachFacts,
  choicesAfterBreach,
  daysOverdue,
  leftFen,
  type PoliceLetterFacts,
  type PoliceLetterGap,
  paymentOf,
  performedOn,
  policeLetterGapsOf,
} from './index.ts'

const day = legalDate

test.each([
  ['open', '2026-03-10', 0, 'the last day still counts'],
  ['open', '2026-03-11', 1, 'the day after is the first that is late'],
  ['partial', '2026-03-20', 10, 'a part does not make it timely'],
  ['performed', '2026-03-20', 0, 'done is done'],
  ['replaced', '2026-03-20', 0, 'a new agreement took its place'],
] as const)('%s, due on 10 March, is on %s late by %i day(s): %s', (kept, today, days, _why) => {
  expect(daysOverdue(kept, day('2026-03-10'), day(today))).toBe(days)
})

test.each([
  ['perform-partly', 300, 100, { move: 'perform-partly' }, 'a part is a part'],
  ['perform-partly', 200, 200, { move: 'perform' }, 'the part that completes it is performance'],
  ['perform-partly', 200, 201, 'mediation.more-than-owed', 'a slip of the pen'],
  ['perform-partly', 200, undefined, 'mediation.amount-missing', 'a part of a sum is a sum'],
  [
    'perform-partly',
    undefined,
    undefined,
    { move: 'perform-partly' },
    'half a fence has no amount (trap 13)',
  ],
  ['perform', 200, undefined, { move: 'perform' }, 'all of it needs no figure'],
  ['perform', 200, 201, 'mediation.more-than-owed', 'more than is owed was not owed'],
  [
    'perform',
    200,
    199,
    'mediation.less-than-owed',
    'who paid less did not perform, whatever was chosen above',
  ],
  ['perform', 200, 200, { move: 'perform' }, 'all of it, in figures'],
  ['perform-partly', 200, 0, 'mediation.amount-missing', 'nothing is no part'],
  ['perform', 0, 0, { move: 'perform' }, 'a sum of zero is paid'],
] as const)('%s with %s left and %s paid: %j (%s)', (move, left, paid, outcome, _why) => {
  expect(paymentOf(move, left, paid)).toEqual(outcome)
})

test('nothing in money owed is not zero owed (trap 13)', () => {
  expect([leftFen(undefined, 0), leftFen(300, 100), leftFen(0, 0)]).toEqual([undefined, 200, 0])
})

describe('what is open after a breach', () => {
  const money: BreachFacts = {
    way: 'transfer',
    category: 'neighbour',
    confirmation: 'not-applied',
    offer: 'offered',
    isMediating: false,
    isFileOpen: true,
  }
  const table: readonly (readonly [string, Partial<BreachFacts>, readonly BreachChoice[]])[] = [
    [
      'within the thirty days everything is open; a sum can also be ordered and notarised [P1 72, 76]',
      {},
      ['remind', 'confirm', 'mediate-again', 'sue', 'payment-order', 'notary'],
    ],
    [
      'after the thirty days confirmation is gone, the others are told [L1 32, 33]',
      { offer: 'not-offered' },
      ['remind', 'mediate-again', 'sue', 'payment-order', 'notary'],
    ],
    [
      'an act is no sum: no payment order and no notary',
      { way: 'act' },
      ['remind', 'confirm', 'mediate-again', 'sue'],
    ],
    [
      'a thing can be notarised, not ordered to be paid',
      { way: 'in-kind' },
      ['remind', 'confirm', 'mediate-again', 'sue', 'notary'],
    ],
    [
      'wages: payment order by the labour law, arbitration before a suit [L10 15, 16]',
      { category: 'migrant-wages' },
      ['remind', 'confirm', 'mediate-again', 'wage-payment-order', 'labour-arbitration', 'notary'],
    ],
    [
      'confirmed: it is enforced, not sued upon and not bargained over again [L2 206]',
      { confirmation: 'confirmed', offer: 'not-offered' },
      ['remind', 'enforce'],
    ],
    [
      'while the court looks at it nothing else is begun',
      { confirmation: 'accepted', offer: 'not-offered' },
      ['remind'],
    ],
    [
      'rejected: mediate again or sue [L2 206]',
      { confirmation: 'rejected', offer: 'not-offered' },
      ['remind', 'mediate-again', 'sue', 'payment-order', 'notary'],
    ],
    [
      'who talks again already does not begin once more',
      { isMediating: true },
      ['remind', 'confirm', 'sue', 'payment-order', 'notary'],
    ],
    [
      'a closed file begins no turn',
      { isFileOpen: false },
      ['remind', 'confirm', 'sue', 'payment-order', 'notary'],
    ],
  ]
  test.each(table)('%s', (_why, facts, choices) => {
    expect(choicesAfterBreach({ ...money, ...facts })).toEqual(choices)
  })
})

describe('a performed agreement before the letter to the police [L13 186]', () => {
  const done = { kept: 'performed', settledOn: day('2026-03-11') } as const
  const ready: PoliceLetterFacts = {
    isEffective: true,
    obligations: [done, { kept: 'performed', settledOn: day('2026-03-09') }],
    bound: ['a', 'b'],
    asked: ['b', 'a'],
    isDecided: false,
  }
  const table: readonly (readonly [string, Partial<PoliceLetterFacts>, readonly PoliceLetterGap[]])[] = [
    ['performed, both asked, nothing decided: it may go', {}, []],
    ['one obligation is open', { obligations: [done, { kept: 'open' }] }, ['not-performed']],
    ['a part is not the whole', { obligations: [{ kept: 'partial' }] }, ['not-performed']],
    ['waived is not performed', { obligations: [{ kept: 'waived' }] }, ['not-performed']],
    ['taken to court is not performed', { obligations: [{ kept: 'to-court' }] }, ['not-performed']],
    ['no obligation: performed with its effect', { obligations: [] }, []],
    ['one side did not ask', { asked: ['a'] }, ['request-missing']],
    ['a stranger asked', { asked: ['a', 'c'] }, ['request-missing']],
    ['the police decided before', { isDecided: true }, ['police-decided']],
    ['not in effect', { isEffective: false }, ['not-in-effect']],
  ]
  test.each(table)('%s', (_why, facts, gaps) => {
    expect(policeLetterGapsOf({ ...ready, ...facts })).toEqual(gaps)
  })
  test('the letter names the day of the last performance', () => {
    expect(performedOn(ready.obligations, day('2026-03-05'))).toBe('2026-03-11')
    expect(performedOn([], day('2026-03-05'))).toBe('2026-03-05')
    expect(performedOn([{ kept: 'open' }], day('2026-03-05'))).toBeUndefined()
  })
})
