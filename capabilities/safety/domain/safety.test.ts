import { describe, expect, test } from 'vitest'
import { workCalendarOf } from '#kernel/calendar/index.ts'
import {
  broughtTogether,
  type ColourOrder,
  type ColourRow,
  decideColour,
  endOfHours,
  metInPassing,
  proposeColour,
} from './index.ts'

const rows: readonly ColourRow[] = [
  { colour: 'red', flags: ['weapon-threat'], concerns: ['danger-to-life'], leaders: [] },
  { colour: 'orange', flags: ['group'], concerns: [], leaders: [] },
  { colour: 'yellow', flags: ['minor-involved'], concerns: [], leaders: [] },
]

describe('which colour is proposed', () => {
  test.each([
    { flags: [], concerns: [], colour: 'none', signs: 0, why: 'nothing speaks for a colour' },
    { flags: ['minor-involved'], concerns: [], colour: 'yellow', signs: 1, why: 'a flag to keep in mind' },
    { flags: ['minor-involved', 'group'], concerns: [], colour: 'orange', signs: 1, why: 'the highest wins' },
    { flags: ['group'], concerns: ['danger-to-life'], colour: 'red', signs: 1, why: 'a report is enough' },
    {
      flags: ['weapon-threat'],
      concerns: ['danger-to-life'],
      colour: 'red',
      signs: 2,
      why: 'both are named',
    },
    { flags: ['bodily-injury'], concerns: ['crime'], colour: 'none', signs: 0, why: 'no row names them' },
  ])('$colour: $why', ({ flags, concerns, colour, signs }) => {
    const proposed = proposeColour(rows, { flags, concerns })
    expect([proposed.colour, proposed.because.length]).toEqual([colour, signs])
  })
})

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 2, 20)
const set = { from: 'red', to: 'yellow', since: now - 10 * day, now, visits: [], visitWithinDays: 7 } as const

describe('how a colour changes', () => {
  const cases: readonly (Partial<ColourOrder> & { readonly told: string; readonly why: string })[] = [
    { from: 'none', to: 'red', told: 'ok', why: 'danger is named at once, without a visit' },
    { from: 'red', to: 'red', told: 'safety.same-colour', why: 'no change' },
    { told: 'safety.visit-missing', why: 'nobody went to look' },
    { visits: [{ at: now - day, finding: 'eased' }], told: 'ok', why: 'somebody looked, and it has eased' },
    { to: 'none', visits: [{ at: now - day, finding: 'eased' }], told: 'ok', why: 'out altogether' },
    { visits: [{ at: now - day, finding: 'unchanged' }], told: 'safety.not-eased', why: 'it has not' },
    {
      visits: [
        { at: now - 2 * day, finding: 'eased' },
        { at: now - day, finding: 'worse' },
      ],
      told: 'safety.not-eased',
      why: 'the latest visit counts',
    },
    { visits: [{ at: now - 8 * day, finding: 'eased' }], told: 'safety.visit-missing', why: 'too long ago' },
    { visits: [{ at: now - 7 * day, finding: 'eased' }], told: 'ok', why: 'on the last day it still speaks' },
    {
      since: now - day,
      visits: [{ at: now - 2 * day, finding: 'eased' }],
      told: 'safety.visit-missing',
      why: 'before the colour was set',
    },
  ]
  test.each(cases)('$told: $why', ({ told, why: _why, ...order }) => {
    const decided = decideColour({ ...set, ...order })
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(told)
  })
})

describe('who is brought together', () => {
  const parties = [{ partyId: 'a', otherPartyId: 'b' }]
  const officer = [{ partyId: 'a', accountId: 'm' }]
  test.each([
    { pairs: parties, partyIds: ['a', 'b'], accountIds: [], met: 1, why: 'both are asked to come' },
    { pairs: parties, partyIds: ['b', 'a'], accountIds: [], met: 1, why: 'the order does not matter' },
    { pairs: parties, partyIds: ['a', 'c'], accountIds: ['b'], met: 0, why: 'one of them alone' },
    { pairs: officer, partyIds: ['a'], accountIds: ['m'], met: 1, why: 'the officer mediates' },
    { pairs: officer, partyIds: ['b'], accountIds: ['m'], met: 0, why: 'the officer meets the other side' },
    { pairs: officer, partyIds: ['a', 'm'], accountIds: [], met: 0, why: 'an officer is not a party' },
  ])('$met: $why', ({ pairs, partyIds, accountIds, met }) => {
    expect(broughtTogether<(typeof pairs)[number]>(pairs, { partyIds, accountIds })).toHaveLength(met)
  })
})

describe('at the door between two meetings', () => {
  const pairs = [{ partyId: 'a', otherPartyId: 'b' }]
  const meeting = (partyIds: readonly string[], at: number) => ({ partyIds, accountIds: [], at: at * hour })
  test.each([
    { mine: meeting(['a'], 9), theirs: [meeting(['b'], 10)], met: 1, why: 'an hour lies between them' },
    { mine: meeting(['a'], 10), theirs: [meeting(['b'], 9)], met: 1, why: 'whoever comes first' },
    { mine: meeting(['a'], 9), theirs: [meeting(['b'], 11)], met: 0, why: 'two hours are enough' },
    { mine: meeting(['a'], 9), theirs: [meeting(['c'], 9)], met: 0, why: 'another one comes' },
    { mine: meeting(['a'], 9), theirs: [meeting(['a'], 9)], met: 0, why: 'nobody meets oneself' },
    {
      mine: meeting(['a'], 9),
      theirs: [meeting(['b'], 8), meeting(['b'], 10)],
      met: 1,
      why: 'a pair is named once',
    },
  ])('$why', ({ mine, theirs, met }) => {
    expect(metInPassing(pairs, mine, theirs, 2)).toHaveLength(met)
  })
})

describe('a clock in hours', () => {
  const known = { knownFrom: '2026-01-01', knownTo: '2026-12-31', days: [] } as const
  test('runs through the night, the weekend and the end of what the calendar knows', () => {
    const calendar = workCalendarOf(known)
    if (!calendar.ok) throw new Error(calendar.refusal.code)
    const six = { length: 6, unit: 'hour', roll: 'none' } as const
    for (const start of [Date.UTC(2026, 0, 3, 15), Date.UTC(2026, 11, 31, 14), Date.UTC(2027, 0, 1)]) {
      expect(endOfHours(start, six, calendar.value)).toBe(start + 6 * hour)
    }
  })
})
