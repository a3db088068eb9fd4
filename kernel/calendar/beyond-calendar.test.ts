import { expect, test } from 'vitest'
import { addDays, addMonths, BeyondCalendar, instantAt, legalDate, legalDayOf } from './index.ts'

test.each([
  { count: () => addDays(legalDate('2199-12-31'), 1), reason: 'the day after the last' },
  { count: () => addMonths(legalDate('1900-01-15'), -1), reason: 'the month before the first' },
  { count: () => legalDayOf(Date.parse('2200-01-01T00:00:00Z')), reason: 'a moment beyond the last day' },
  { count: () => instantAt(Date.parse('9999-12-31T00:00:00Z')), reason: 'a moment of another age' },
])('beyond the calendar is told apart from a bug: $reason', ({ count }) => {
  expect(count).toThrow(BeyondCalendar)
})
