import { expect, test } from 'vitest'
import { momentOfStation, parseFileNumber, readFileRecord, timeForStation } from './index.ts'

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
])('$text', ({ text, at }) => {
  const moment = momentOfStation(text)
  expect(moment && new Date(moment).toISOString()).toBe(at)
})

test('a station is told the time of the district', () => {
  expect(timeForStation(Date.parse('2026-03-02T00:15:00Z'))).toBe('2026-03-02 08:15:00')
})

const said = {
  wjbh: NUMBER,
  wjbm: '20260302081500.mp4',
  pssj: '2026-03-02 08:15:00',
  wjdx: '1048576',
  wjsc: 1200,
  bzlx: '1',
  cpxh: 'DSJ0012345',
  bfwz: 'http://10.20.0.5/a.mp4',
  vendor: { kept: true },
}

test('a record is read, with numbers as texts and fields of the maker', () => {
  const read = readFileRecord(said)
  expect(read).toMatchObject({ record: { size: 1_048_576, marked: true, device: 'DSJ0012345' } })
  expect('record' in read && Date.parse(read.record.endedAt) - Date.parse(read.record.startedAt)).toBe(
    1_200_000,
  )
})

test.each([
  { more: { wjbh: '1' }, fault: /^wjbh/, why: 'the number is no number' },
  { more: { pssj: '02/03/2026' }, fault: /^pssj/, why: 'the time has another form' },
  { more: { wjdx: 'big' }, fault: /^wjdx/, why: 'the size is no number' },
  { more: { wjdx: 0 }, fault: /^wjdx/, why: 'nothing is no file' },
  { more: { bfwz: 'file:///etc/passwd' }, fault: /^bfwz/, why: 'a path of ours is no address' },
])('$why', ({ more, fault }) => {
  const read = readFileRecord({ ...said, ...more })
  expect('faults' in read && read.faults.some((one) => fault.test(one))).toBe(true)
})

test('what is no record at all has a fault and does not throw', () => {
  for (const nothing of [null, 7, 'x', [], {}]) expect('faults' in readFileRecord(nothing)).toBe(true)
})
