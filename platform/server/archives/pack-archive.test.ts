import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openArchive } from '../spreadsheets/zip.ts'
import { packArchive, withPlainNames } from './pack-archive.ts'

const at = new Date('2026-03-05T08:30:10Z')
const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })

test('what was packed is unpacked byte for byte, under its Chinese name', () => {
  const zip = openArchive(packArchive([part('01 申请书.pdf', '一'.repeat(5000)), part('空.txt', '')], at))
  expect([...zip.keys()]).toEqual(['01 申请书.pdf', '空.txt'])
  expect(zip.get('01 申请书.pdf')?.().toString()).toBe('一'.repeat(5000))
  expect(zip.get('空.txt')?.().length).toBe(0)
})

test.each([
  { names: ['a/b\\c:d.pdf'], packed: ['a_b_c_d.pdf'], why: 'no name leads to another folder' },
  { names: ['证.png', '证.png'], packed: ['证.png', '证(2).png'], why: 'nothing is overwritten' },
  { names: ['证', '证'], packed: ['证', '证(2)'], why: 'also without an ending' },
])('$why', ({ names, packed }) => {
  const zip = packArchive(withPlainNames(names.map((name) => part(name, name))), at)
  expect([...openArchive(zip).keys()]).toEqual(packed)
})

test('the same parts at the same time are the same bytes, and they are smaller', () => {
  const parts = [part('a', 'x'.repeat(9000))]
  expect(packArchive(parts, at).equals(packArchive(parts, at))).toBe(true)
  expect(packArchive(parts, at).length).toBeLessThan(300)
  expect(inflateRawSync(packArchive(parts, at).subarray(31)).length).toBe(9000)
})
