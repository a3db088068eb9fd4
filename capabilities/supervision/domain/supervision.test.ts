import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { finalStates, isPossible, reachableStates } from '#kernel/workflow/index.ts'
import {
  figuresOf,
  type OrderMove,
  type OrderState,
  openOrderYields,
  openStates,
  orderMoves,
  orderStates,
  type SupervisedFacts,
  type TurnDays,
  triggersOf,
  type WatchedLimit,
  watchedLimits,
  weekOf,
} from './index.ts'

const day = (text: string) => text as LegalDate

describe('the moves of an order', () => {
  test('end with what is accepted, withdrawn or raised, and all are reached', () => {
    expect(finalStates<OrderState, OrderMove>(orderMoves)).toEqual(['accepted', 'withdrawn', 'raised'])
    expect(reachableStates<OrderState, OrderMove>(orderMoves, 'issued').size).toBe(6)
    const open = (Object.keys(orderStates) as OrderState[]).filter(
      (state) => !finalStates<OrderState, OrderMove>(orderMoves).includes(state),
    )
    expect([...openStates].sort()).toEqual(open.sort())
  })

  test.each([
    { state: 'issued', move: 'accept', is: false, why: 'nothing was replied' },
    { state: 'issued', move: 'reopen', is: false, why: 'nor is there anything to find wanting' },
    { state: 'replied', move: 'reply', is: false, why: 'one reply; more is asked by reopening' },
    { state: 'replied', move: 'reopen', is: true, why: 'the reply was not enough' },
    { state: 'reopened', move: 'reply', is: true, why: 'the unit replies again' },
    { state: 'reopened', move: 'accept', is: false, why: 'what was found wanting is not accepted unread' },
    { state: 'replied', move: 'withdraw', is: true, why: 'an order given in error goes, replied or not' },
    {
      state: 'accepted',
      move: 'reopen',
      is: false,
      why: 'what is accepted is ended; a new order may follow',
    },
    { state: 'withdrawn', move: 'reply', is: false, why: 'nobody waits for it' },
    { state: 'raised', move: 'reply', is: false, why: 'the graver order is the one to reply to' },
  ] as const)('$move when $state: $is, $why', ({ state, move, is }) => {
    expect(isPossible<OrderState, OrderMove>(orderMoves, state, move)).toBe(is)
  })

  test.each([
    { open: undefined, kind: 'reminder', is: 'free', why: 'nothing is open' },
    { open: 'reminder', kind: 'supervision-order', is: 'raise', why: 'the graver word follows the milder' },
    { open: 'reminder', kind: 'reminder', is: 'stands', why: 'twice the same is noise' },
    { open: 'supervision-order', kind: 'reminder', is: 'stands', why: 'the milder word adds nothing' },
    { open: 'supervision-order', kind: 'supervision-order', is: 'stands', why: 'one at a time' },
  ] as const)('$kind while $open is open: $is, $why', ({ open, kind, is }) => {
    expect(openOrderYields(open, kind)).toBe(is)
  })
})

describe('why a matter should be supervised, today being 2026-03-10, amber from three days before', () => {
  const nothing: SupervisedFacts = { due: null, openOrder: null, dissatisfiedOn: null }
  const due = (kind: WatchedLimit, on: string) => ({ due: { kind, on: day(on) } })
  const order = (state: OrderState, dueOn: string) => ({ openOrder: { state, dueOn: day(dueOn) } })

  test.each([
    { facts: {}, is: '', why: 'no clock runs and nobody complained' },
    { facts: due('acceptance', '2026-03-14'), is: '', why: 'four days are left' },
    { facts: due('acceptance', '2026-03-13'), is: 'not-accepted amber -3', why: 'three days are left' },
    { facts: due('acceptance', '2026-03-10'), is: 'not-accepted amber 0', why: 'the last day is not over' },
    { facts: due('acceptance', '2026-03-09'), is: 'not-accepted red 1', why: 'the limit was yesterday' },
    {
      facts: due('mediation', '2026-03-01'),
      is: 'not-handled red 9',
      why: 'accepted, and not settled in time',
    },
    {
      facts: due('performance', '2026-03-01'),
      is: 'not-handled red 9',
      why: 'nobody saw to what was agreed',
    },
    { facts: { dissatisfiedOn: day('2026-03-05') }, is: 'dissatisfied none 5', why: 'no limit, but an age' },
    {
      facts: { ...due('mediation', '2026-03-01'), dissatisfiedOn: day('2026-03-05') },
      is: 'not-handled red 9, dissatisfied none 5',
      why: 'two reasons are two rows',
    },
    {
      facts: { ...due('mediation', '2026-03-01'), ...order('issued', '2026-03-10') },
      is: '',
      why: 'it is supervised already and the unit may still reply',
    },
    {
      facts: { ...due('mediation', '2026-03-01'), ...order('issued', '2026-03-09') },
      is: 'unanswered red 1',
      why: 'the order is overdue and speaks for the rest',
    },
    { facts: order('reopened', '2026-03-08'), is: 'unanswered red 2', why: 'the new limit counts' },
    {
      facts: { ...due('mediation', '2026-03-01'), ...order('replied', '2026-03-02') },
      is: '',
      why: 'a reply is there; it waits for the judgement, not for the unit',
    },
  ])('$facts: "$is", $why', ({ facts, is }) => {
    const found = triggersOf({ ...nothing, ...facts }, day('2026-03-10'), 3)
    expect(found.map(({ trigger, warning, days }) => `${trigger} ${warning} ${days}`).join(', ')).toBe(is)
  })

  test.each(watchedLimits)(
    'the limit of %s is told as such: who is late with a promise is not the unit',
    (kind) => {
      const [found] = triggersOf({ ...nothing, ...due(kind, '2026-03-01') }, day('2026-03-10'), 3)
      expect(found?.limit).toBe(kind)
    },
  )
})

test.each([
  ['2026-03-02', '2026-03-02', 'a Monday'],
  ['2026-03-08', '2026-03-02', 'the Sunday of that week'],
  ['2026-03-09', '2026-03-09', 'the next Monday'],
  ['2026-01-01', '2025-12-29', 'a week over the turn of the year'],
])('the week around %s begins on %s: %s', (on, from) => expect(weekOf(day(on)).from).toBe(from))

describe('figures of the week from 2026-03-09 to 2026-03-15, seen on the Friday', () => {
  const turn = (askedOn: string, dueOn: string, repliedOn?: string): TurnDays => ({
    askedOn: day(askedOn),
    dueOn: day(dueOn),
    repliedOn: repliedOn === undefined ? null : day(repliedOn),
  })
  test.each([
    {
      turns: [turn('2026-03-10', '2026-03-13')],
      ended: null,
      is: 'issued open',
      why: 'due today: not late yet',
    },
    {
      turns: [turn('2026-03-09', '2026-03-12')],
      ended: null,
      is: 'issued late open',
      why: 'past since today',
    },
    {
      turns: [turn('2026-03-04', '2026-03-09', '2026-03-11')],
      ended: '2026-03-12',
      is: 'carried replied late ended',
      why: 'a late reply does not wash the delay away',
    },
    {
      turns: [turn('2026-03-04', '2026-03-09', '2026-03-09')],
      ended: '2026-03-10',
      is: 'carried replied ended',
      why: 'on the last day is in time',
    },
    {
      turns: [turn('2026-03-02', '2026-03-05', '2026-03-05'), turn('2026-03-09', '2026-03-12', '2026-03-12')],
      ended: null,
      is: 'carried replied reopened open',
      why: 'found wanting on Monday, replied again in time',
    },
    {
      turns: [turn('2026-03-02', '2026-03-04', '2026-03-06'), turn('2026-03-06', '2026-03-16')],
      ended: null,
      is: 'carried open',
      why: 'late and reopened, but in the week before',
    },
    {
      turns: [turn('2026-03-02', '2026-03-05')],
      ended: '2026-03-06',
      is: '',
      why: 'over before the week began',
    },
    { turns: [turn('2026-03-14', '2026-03-18')], ended: null, is: '', why: 'tomorrow is not looked at' },
    {
      turns: [turn('2026-03-10', '2026-03-11')],
      ended: '2026-03-11',
      is: 'issued ended',
      why: 'withdrawn before the limit was past',
    },
  ])('$turns, ended $ended: "$is", $why', ({ turns, ended, is }) => {
    const endedOn = ended === null ? null : day(ended)
    const week = weekOf(day('2026-03-09'))
    expect(figuresOf({ turns, endedOn }, week, day('2026-03-13')).join(' ')).toBe(is)
  })

  test('a past week reads the same however late one looks', () => {
    const order = { turns: [turn('2026-03-09', '2026-03-12', '2026-03-20')], endedOn: day('2026-03-21') }
    const week = weekOf(day('2026-03-09'))
    expect(figuresOf(order, week, day('2026-03-25'))).toEqual(['issued', 'late', 'open'])
    expect(figuresOf(order, week, day('2027-01-01'))).toEqual(['issued', 'late', 'open'])
  })
})
