import { expect, test } from 'vitest'
import { readFileRecord } from './read-file-record.ts'

const NUMBER = `43040700${'DSJ0012345'.padStart(20, '0')}20260302081500010020260302090001${'0007'}`

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
