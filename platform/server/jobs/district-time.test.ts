import { expect, test } from 'vitest'
import { cronOf, type DistrictTime } from './district-time.ts'

test.each([
  { time: '00:20', cron: '20 16 * * *', why: 'the queue still has yesterday' },
  { time: '08:00', cron: '0 0 * * *', why: 'midnight of the queue' },
  { time: '23:59', cron: '59 15 * * *', why: 'the same day in both' },
] as const)('$time in the district is $cron for the queue: $why', ({ time, cron }) => {
  expect(cronOf(time)).toBe(cron)
})

test.each(['24:00', '7:30', '07:60'])('%s is no time of day', (time) => {
  expect(() => cronOf(time as DistrictTime)).toThrow(RangeError)
})
