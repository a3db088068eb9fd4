import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type DayUnit, legalDate, type Roll, readClock, type WorkCalendar, workCalendarOf } from './index.ts'

const file = new URL('../../capabilities/rules/data/work-calendar.json', import.meta.url)

function shippedCalendar(): WorkCalendar {
  const read = workCalendarOf(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

const calendar = shippedCalendar()

function due(start: string, length: number, unit: DayUnit, roll: Roll = 'next-working-day') {
  const read = readClock(
    [{ kind: 'start', at: legalDate(start), reason: 'accepted' }],
    { length, unit, roll },
    calendar,
  )
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('the terms of the hub: 7, 15 and 30 calendar days from acceptance', () => {
  test.each([
    {
      start: '2025-01-21',
      length: 7,
      raw: '2025-01-28',
      last: '2025-02-05',
      why: 'ends inside the Spring Festival',
    },
    {
      start: '2025-01-21',
      length: 15,
      raw: '2025-02-05',
      last: '2025-02-05',
      why: 'the first day back at work',
    },
    { start: '2025-01-21', length: 30, raw: '2025-02-20', last: '2025-02-20', why: 'a Thursday' },
    {
      start: '2025-01-27',
      length: 7,
      raw: '2025-02-03',
      last: '2025-02-05',
      why: 'a Monday of the festival',
    },
    { start: '2025-01-27', length: 15, raw: '2025-02-11', last: '2025-02-11', why: 'a Tuesday' },
    { start: '2025-09-19', length: 7, raw: '2025-09-26', last: '2025-09-26', why: 'a Friday' },
    {
      start: '2025-09-19',
      length: 15,
      raw: '2025-10-04',
      last: '2025-10-09',
      why: 'National Day and Mid-Autumn',
    },
    { start: '2025-09-19', length: 30, raw: '2025-10-19', last: '2025-10-20', why: 'a plain Sunday' },
    { start: '2025-09-26', length: 7, raw: '2025-10-03', last: '2025-10-09', why: 'inside National Day' },
    {
      start: '2025-09-26',
      length: 15,
      raw: '2025-10-11',
      last: '2025-10-11',
      why: 'a Saturday that is worked stays',
    },
    { start: '2025-09-26', length: 30, raw: '2025-10-26', last: '2025-10-27', why: 'a Sunday' },
    {
      start: '2025-04-28',
      length: 7,
      raw: '2025-05-05',
      last: '2025-05-06',
      why: 'Labour Day reaches to the 5th',
    },
    { start: '2024-09-10', length: 7, raw: '2024-09-17', last: '2024-09-18', why: 'Mid-Autumn is a Tuesday' },
    {
      start: '2026-07-03',
      length: 90,
      raw: '2026-10-01',
      last: '2026-10-08',
      why: 'the penalty term ends on National Day',
    },
    {
      start: '2026-01-18',
      length: 30,
      raw: '2026-02-17',
      last: '2026-02-24',
      why: 'the Spring Festival of 2026',
    },
  ])('$length days from $start end on $last: $why', ({ start, length, raw, last }) => {
    expect(due(start, length, 'day')).toMatchObject({ raw, due: last, provisional: false })
    expect(due(start, length, 'day', 'none').due).toBe(raw)
  })
})

describe('terms in working days', () => {
  test.each([
    { start: '2025-01-21', length: 30, last: '2025-03-10', why: 'the festival does not count' },
    { start: '2025-01-27', length: 3, last: '2025-02-07', why: 'counting begins after the festival' },
    { start: '2025-01-27', length: 5, last: '2025-02-10', why: 'Saturday 8 February is worked' },
    { start: '2025-01-27', length: 30, last: '2025-03-17', why: 'thirty working days' },
    { start: '2025-09-26', length: 3, last: '2025-09-30', why: 'Sunday 28 September is worked' },
    { start: '2025-04-28', length: 30, last: '2025-06-13', why: 'Labour Day and Dragon Boat inside' },
    { start: '2026-02-13', length: 7, last: '2026-03-02', why: 'Spring Festival 2026' },
    { start: '2026-02-13', length: 20, last: '2026-03-19', why: 'the same, longer' },
    { start: '2026-09-18', length: 3, last: '2026-09-22', why: 'Sunday 20 September is worked' },
    { start: '2026-04-30', length: 5, last: '2026-05-11', why: 'Labour Day 2026' },
    { start: '2026-09-30', length: 7, last: '2026-10-15', why: 'National Day 2026' },
    { start: '2025-09-30', length: 20, last: '2025-11-04', why: 'National Day 2025' },
    { start: '2020-01-23', length: 7, last: '2020-02-11', why: 'the festival that was stretched' },
  ])('$length working days from $start end on $last: $why', ({ start, length, last }) => {
    expect(due(start, length, 'working-day')).toMatchObject({ due: last, provisional: false })
  })
})

test.each([
  { year: 2019, days: 250 },
  { year: 2020, days: 249 },
  { year: 2021, days: 250 },
  { year: 2022, days: 249 },
  { year: 2023, days: 249 },
  { year: 2024, days: 251 },
  { year: 2025, days: 248 },
  { year: 2026, days: 248 },
])('$year has $days working days', ({ year, days }) => {
  const lastOfYear =
    year === 2019 ? due('2019-01-01', days, 'working-day') : due(`${year - 1}-12-31`, days, 'working-day')
  expect(lastOfYear.projected.slice(0, 4)).toBe(String(year))
  const oneMore =
    year === 2019
      ? due('2019-01-01', days + 1, 'working-day')
      : due(`${year - 1}-12-31`, days + 1, 'working-day')
  expect(oneMore.projected.slice(0, 4)).toBe(String(year + 1))
})

describe('beyond the known years an answer is provisional, never silently wrong', () => {
  test.each([
    {
      start: '2026-12-20',
      length: 30,
      unit: 'day',
      roll: 'next-working-day',
      provisional: true,
      why: 'whether 19 January 2027 is worked is not known',
    },
    {
      start: '2026-12-20',
      length: 30,
      unit: 'day',
      roll: 'none',
      provisional: false,
      why: 'a date without roll-over asks no calendar',
    },
    {
      start: '2026-12-28',
      length: 10,
      unit: 'working-day',
      roll: 'none',
      provisional: true,
      why: 'the holidays of 2027 are not known',
    },
    {
      start: '2018-12-20',
      length: 5,
      unit: 'working-day',
      roll: 'none',
      provisional: true,
      why: 'nor are those of 2018',
    },
    {
      start: '2026-12-01',
      length: 30,
      unit: 'day',
      roll: 'next-working-day',
      provisional: false,
      why: 'the last day of 2026 is known',
    },
  ] as const)(
    '$length $unit from $start ($roll): $provisional, because $why',
    ({ start, length, unit, roll, provisional }) => {
      expect(due(start, length, unit, roll).provisional).toBe(provisional)
    },
  )
})

describe('months', () => {
  test.each([
    { start: '2025-01-31', length: 1, last: '2025-02-28', why: 'no corresponding day: the end of the month' },
    { start: '2024-01-31', length: 1, last: '2024-02-29', why: 'a leap year' },
    { start: '2025-08-15', length: 6, last: '2026-02-15', why: 'the corresponding day' },
  ])('$length months from $start: $last, $why', ({ start, length, last }) => {
    expect(due(start, length, 'month', 'none').due).toBe(last)
  })
})
