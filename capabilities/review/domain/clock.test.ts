import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LegalDate, legalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import {
  extensionLeft,
  positionFor,
  type ReviewRegime,
  type RoundEvent,
  readRoundClock,
  regimeOf,
} from './index.ts'

const stored = workCalendarOf(
  JSON.parse(readFileSync(new URL('../../rules/data/work-calendar.json', import.meta.url), 'utf8')),
)
if (!stored.ok) throw new Error(stored.refusal.code)
const calendar = stored.value

const regime = (code: string, length: number, more: Partial<ReviewRegime> = {}): ReviewRegime => ({
  code,
  zh: code,
  en: code,
  limit: { length, unit: 'working-day', roll: 'next-working-day' },
  expedited: { length: 2, unit: 'working-day', roll: 'next-working-day' },
  extension: { longest: 5, times: 1 },
  position: 'before-notice',
  hearingFirst: true,
  basis: '',
  assumption: true,
  ...more,
})
const five = regime('five', 5)
const ten = regime('ten', 10, { extension: null, position: 'before-decision' })

const on = (what: 'received' | 'supplement-asked' | 'supplemented', day: string): RoundEvent => ({
  what,
  on: legalDate(day),
})
const extended = (day: string, workingDays: number): RoundEvent => ({
  what: 'extended',
  on: legalDate(day),
  workingDays,
})

describe('the clock of a round', () => {
  test.each<{
    events: readonly RoundEvent[]
    of: ReviewRegime
    due: string | null
    isExpedited?: boolean
    why: string
  }>([
    {
      events: [on('received', '2026-03-02')],
      of: five,
      due: '2026-03-09',
      why: 'five working days, the Monday of receipt not counted',
    },
    { events: [on('received', '2026-03-02')], of: ten, due: '2026-03-16', why: 'ten working days' },
    {
      events: [on('received', '2026-04-30')],
      of: five,
      due: '2026-05-11',
      why: 'May Day: 1 to 5 May rest, Saturday 9 May is worked',
    },
    {
      events: [on('received', '2026-09-30')],
      of: five,
      due: '2026-10-13',
      why: 'the National Day holiday does not count',
    },
    {
      events: [on('received', '2026-03-02'), on('supplement-asked', '2026-03-04')],
      of: five,
      due: null,
      why: 'it stands still while the file is supplemented',
    },
    {
      events: [
        on('received', '2026-03-02'),
        on('supplement-asked', '2026-03-04'),
        on('supplemented', '2026-03-11'),
      ],
      of: five,
      due: '2026-03-16',
      why: 'one day was used, four are left from the day on which it came back',
    },
    {
      events: [
        on('received', '2026-03-02'),
        on('supplement-asked', '2026-03-04'),
        on('supplemented', '2026-03-04'),
      ],
      of: five,
      due: '2026-03-09',
      why: 'brought the same day: nothing changes',
    },
    {
      events: [on('received', '2026-03-02'), extended('2026-03-09', 5)],
      of: five,
      due: '2026-03-16',
      why: 'prolonged on the last day',
    },
    {
      events: [on('received', '2026-03-02')],
      of: five,
      isExpedited: true,
      due: '2026-03-04',
      why: 'expedited is shorter, never nothing (trap 16)',
    },
  ])('$of.code, $events: due $due, $why', ({ events, of, due, isExpedited = false }) => {
    const read = readRoundClock(events, of, isExpedited, calendar, events.at(-1)?.on as LegalDate)
    expect(read.ok && read.value.due).toBe(due)
    expect(read.ok && read.value.because.zh).toMatch(/。$/)
  })

  test('a term that has run out is not prolonged', () => {
    const read = readRoundClock(
      [on('received', '2026-03-02'), extended('2026-03-10', 5)],
      five,
      false,
      calendar,
      legalDate('2026-03-10'),
    )
    expect(read.ok ? '' : read.refusal.code).toBe('clock.already-lapsed')
  })

  test.each<{ of: ReviewRegime; events: readonly RoundEvent[]; left: number; why: string }>([
    { of: five, events: [on('received', '2026-03-02')], left: 5, why: 'five once' },
    {
      of: five,
      events: [on('received', '2026-03-02'), extended('2026-03-04', 2)],
      left: 0,
      why: 'once, however short',
    },
    { of: ten, events: [on('received', '2026-03-02')], left: 0, why: 'this procedure knows none' },
  ])('$of.code after $events: $left days, $why', ({ of, events, left }) =>
    expect(extensionLeft(of, events)).toBe(left),
  )
})

test.each([
  { code: 'ten', is: 'ten', why: 'the procedural rule of its ministry' },
  { code: 'general', is: 'five', why: "the district's own" },
])('the regime of $code is $is: $why', ({ code, is }) =>
  expect(regimeOf({ regimes: [five, ten] }, code).code).toBe(is),
)

test.each([
  { of: five, afterHearing: false, is: 'before-notice', why: 'ordinary major cases first' },
  { of: five, afterHearing: true, is: 'before-decision', why: 'hearing cases after the hearing (trap 15)' },
  {
    of: { ...five, hearingFirst: false },
    afterHearing: true,
    is: 'before-notice',
    why: 'unless the department says otherwise',
  },
  { of: ten, afterHearing: false, is: 'before-decision', why: 'a department that reviews last' },
])('reviewed $is: $why', ({ of, afterHearing, is }) => expect(positionFor(of, afterHearing)).toBe(is))
