import { describe, expect, test } from 'vitest'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import { legalDate } from '#kernel/calendar/index.ts'
import {
  type DueVisit,
  type VisitRule,
  visitCountedFor,
  visitStateOf,
  visitsAfter,
  visitsAfterRefusal,
} from './index.ts'

const day = legalDate
const rule = rules.find(({ key }) => key === 'follow-up.schedule')?.value as VisitRule
const endedOn = day('2026-03-03')

test.each([
  { matter: { grade: 'simple' }, due: ['2026-03-18'], why: 'a failed matter is visited too [W30]' },
  { matter: { grade: 'major' }, due: ['2026-03-10', '2026-04-02'], why: 'a major one again and again [W30]' },
  { matter: { grade: 'simple', agreed: {} }, due: ['2026-03-18'], why: 'an agreement that owes nothing' },
  {
    matter: { grade: 'simple', agreed: { lastDueOn: day('2026-03-20') } },
    due: ['2026-03-18', '2026-03-23'],
    why: 'and once more after what was owed fell due',
  },
  {
    matter: { grade: 'simple', agreed: { lastDueOn: day('2026-03-15') } },
    due: ['2026-03-18'],
    why: 'two on one day are one',
  },
] as const)('$why', ({ matter, due }) => {
  expect(visitsAfter({ endedOn, ...matter }, rule).map(({ dueOn }) => dueOn)).toEqual(due)
})

test('a refused matter is visited by the days of its own rule, again where it is major', () => {
  const days = rules.find(({ key }) => key === 'follow-up.refused')?.value as VisitRule['afterFailure']
  expect(visitsAfterRefusal(endedOn, days.simple)).toEqual([
    { occasion: 'refusal', dueOn: day('2026-03-18') },
  ])
  expect(visitsAfterRefusal(endedOn, days.major).map(({ dueOn }) => dueOn)).toEqual([
    '2026-03-10',
    '2026-04-02',
  ])
})

const first: DueVisit = { id: '1', dueOn: day('2026-03-10'), visited: [] }
const second: DueVisit = { id: '2', dueOn: day('2026-03-20'), visited: [] }
const both = ['a', 'b']

describe('a due visit is', () => {
  test.each([
    [[], '2026-03-09', 'ahead', 'before its day'],
    [[], '2026-03-10', 'due', 'on its day'],
    [[], '2026-03-11', 'late', 'the day after'],
    [['a'], '2026-03-11', 'late', 'while one side was not asked'],
    [both, '2026-03-11', 'done', 'once both were asked, whatever they said'],
    [[], '2026-03-20', 'missed', 'when the next one has come'],
    [both, '2026-03-25', 'done', 'for ever'],
  ] as const)('visited %j on %s: %s (%s)', (visited, today, state, _why) => {
    const visit = { ...first, visited }
    expect(visitStateOf(visit, [visit, second], both, day(today))).toBe(state)
  })
})

test.each([
  ['2026-03-05', [], [], '1', 'early: the next one'],
  ['2026-03-12', [], [], '1', 'the one that has come'],
  ['2026-03-21', [], [], '2', 'a visit does not heal the one that was missed'],
  ['2026-03-12', ['a'], [], '2', 'asked already: the next one, early'],
  ['2026-03-25', ['a'], ['a'], undefined, 'all were done: a visit of its own'],
] as const)('on %s it counts for visit %j/%j → %s: %s', (onDay, one, two, id, _why) => {
  const dues = [
    { ...first, visited: one },
    { ...second, visited: two },
  ]
  expect(visitCountedFor(dues, 'a', day(onDay))?.id).toBe(id)
})
