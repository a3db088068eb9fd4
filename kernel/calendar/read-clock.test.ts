import { describe, expect, test } from 'vitest'
import {
  type ClockEntry,
  instant,
  type LegalDate,
  legalDate,
  readClock,
  type WorkCalendar,
  workCalendarOf,
} from './index.ts'

const made = workCalendarOf({ knownFrom: '2026-01-01', knownTo: '2026-12-31', days: [] })
const calendar: WorkCalendar = made.ok
  ? made.value
  : (() => {
      throw new Error(made.refusal.code)
    })()
const rule = { length: 7, unit: 'day', roll: 'none' } as const

const at = (day: string) => ({ at: legalDate(day), reason: 'test' })
const start: ClockEntry<LegalDate> = { kind: 'start', ...at('2026-03-02') }

function read(...entries: ClockEntry<LegalDate>[]) {
  return readClock([start, ...entries], rule, calendar)
}

describe('the ledger of a clock', () => {
  test.each([
    { entries: [], due: '2026-03-09', why: 'seven days, the first not counted' },
    {
      entries: [
        { kind: 'pause', ...at('2026-03-04') },
        { kind: 'resume', ...at('2026-03-07') },
      ],
      due: '2026-03-12',
      why: 'the 4th, 5th and 6th did not count',
    },
    {
      entries: [
        { kind: 'pause', ...at('2026-03-04') },
        { kind: 'resume', ...at('2026-03-04') },
      ],
      due: '2026-03-09',
      why: 'a pause of no day changes nothing',
    },
    {
      entries: [{ kind: 'extend', ...at('2026-03-05'), length: 5 }],
      due: '2026-03-14',
      why: 'five days are added',
    },
    { entries: [{ kind: 'restart', ...at('2026-03-06') }], due: '2026-03-13', why: 'it begins anew' },
  ] as const)('ends on $due: $why', ({ entries, due }) => {
    const reading = read(...entries)
    expect(reading.ok && reading.value.due).toBe(due)
  })

  test('while paused the due date is open and a projection tells what it would be', () => {
    const reading = readClock([start, { kind: 'pause', ...at('2026-03-04') }], rule, calendar, {
      asOf: legalDate('2026-03-10'),
    })
    expect(reading).toMatchObject({
      ok: true,
      value: { state: 'paused', due: null, projected: '2026-03-15' },
    })
  })

  test.each([
    {
      entries: [{ kind: 'resume', ...at('2026-03-04') }],
      code: 'clock.not-paused',
      why: 'it was not paused',
    },
    {
      entries: [{ kind: 'start', ...at('2026-03-04') }],
      code: 'clock.already-started',
      why: 'a clock starts once',
    },
    {
      entries: [{ kind: 'pause', ...at('2026-03-01') }],
      code: 'clock.out-of-order',
      why: 'before the start',
    },
    {
      entries: [{ kind: 'pause', ...at('2026-03-20') }],
      code: 'clock.already-lapsed',
      why: 'the term is over',
    },
    {
      entries: [{ kind: 'extend', ...at('2026-03-05'), length: 0 }],
      code: 'clock.bad-length',
      why: 'nothing is added',
    },
  ] as const)('refuses with $code: $why', ({ entries, code }) => {
    const reading = read(...entries)
    expect(reading.ok ? 'accepted' : reading.refusal.code).toBe(code)
  })

  test('an empty ledger is no clock', () => {
    expect(readClock([], rule, calendar)).toMatchObject({ ok: false, refusal: { code: 'clock.not-started' } })
  })
})

test('hours run from the moment through nights and rest days', () => {
  const reading = readClock(
    [{ kind: 'start', at: instant('2026-03-06T22:30:00+08:00'), reason: 'found' }],
    { length: 24, unit: 'hour', roll: 'none' },
    calendar,
  )
  expect(reading.ok && reading.value.due).toBe('2026-03-07T22:30:00+08:00')
})
