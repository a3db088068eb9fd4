import { expect, test } from 'vitest'
import { momentOfStation, parseFileNumber, timeForStation } from './index.ts'

const NUMBER = `43040700${'DSJ0012345'.padStart(20, '0')}20260302081500010020260302090001${'0007'}`

test('the sixty-four characters tell domain, camera, times, type, mark and sequence', () => {
  const read = parseFileNumber(NUMBER)
  expect(read).toMatchObject({
    ok: true,
    value: { domain: '43040700', device: 'DSJ0012345', type: '01', mark: '00', sequence: '0007' },
  })
  expect(read.ok && new Date(read.value.shotAt).toISOString()).toBe('2026-03-02T00:15:00.000Z')
})

test.each([
  { number: NUMBER.slice(1), code: 'wrong-length', why: 'one character is missing' },
  {
    number: NUMBER.replace('20260302081500', '20260230081500'),
    code: 'wrong-time',
    why: 'there is no 30 February',
  },
  {
    number: NUMBER.replace('20260302090001', 'abcdefghijklmn'),
    code: 'wrong-time',
    why: 'letters are no time',
  },
])('$code: $why', ({ number, code }) => {
  expect(parseFileNumber(number)).toMatchObject({ ok: false, refusal: { code } })
})

test.each([
  { text: '2026-03-02 08:15:00', at: '2026-03-02T00:15:00.000Z' },
  { text: '20260302081500', at: '2026-03-02T00:15:00.000Z' },
  { text: '2026-03-02T08:15:00', at: undefined },
  { text: '2026-3-2 8:15:00', at: undefined },
  { text: '2026-03-02 24:15:00', at: undefined },
  { text: '2026-02-30 08:15:00', at: undefined },
  { text: '20260302081500 ', at: undefined },
  { text: '2299-12-31 08:15:00', at: undefined },
  { text: '18990101081500', at: undefined },
])('$text', ({ text, at }) => {
  const moment = momentOfStation(text)
  expect(moment && new Date(moment).toISOString()).toBe(at)
})

test('a station is told the time of the district', () => {
  expect(timeForStation(Date.parse('2026-03-02T00:15:00Z'))).toBe('2026-03-02 08:15:00')
})
