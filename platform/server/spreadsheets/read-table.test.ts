import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workbookOf, zipOf } from '#tests/support/workbook.ts'
import { readTable } from './index.ts'

const texts = (bytes: Uint8Array) => {
  const read = readTable(bytes)
  return read.ok ? read.value.map(({ cells }) => cells.map(({ text }) => text)) : read.refusal.code
}

test('a workbook and its twin in CSV are one table', () => {
  const rows = [
    ['姓名', '电话'],
    ['测甲', '1<2&"3"'],
  ]
  expect(texts(workbookOf(rows))).toEqual(rows)
  const separated = Buffer.from('\uFEFF姓名,电话\r\n测甲,"1<2&""3"""\r\n')
  expect(texts(separated)).toEqual(rows)
})

test('GB 18030 is read as what it says', () => {
  // 姓名 / 测甲
  const bytes = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xb2, 0xe2, 0xbc, 0xd7])
  expect(texts(bytes)).toEqual([['姓名'], ['测甲']])
})

test.each([
  { name: 'nothing', bytes: Buffer.alloc(0), says: 'not-a-table' },
  { name: 'another zip', bytes: zipOf({ 'a.txt': 'x' }), says: 'not-a-table' },
  { name: 'a program in it', bytes: workbookOf([['a']], { 'xl/vbaProject.bin': 'x' }), says: 'macros' },
  { name: 'half of it', bytes: workbookOf([['a']]).subarray(0, 200), says: 'damaged' },
  { name: 'a path that leads out', bytes: zipOf({ '../x': 'x' }), says: 'damaged' },
  { name: 'more than it says', bytes: zipOf({ a: '0'.repeat(1000) }, { size: 10 }), says: 'not-a-table' },
  {
    name: 'thirty-three million zeros',
    bytes: zipOf({ a: 'x' }, { size: 33 * 1024 * 1024 }),
    says: 'too-large',
  },
  { name: 'the old format', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: 'old-format' },
  { name: 'a PDF', bytes: Buffer.from('%PDF-1.7\n'), says: 'not-a-table' },
])('$name is $says', ({ bytes, says }) => {
  expect(texts(bytes)).toBe(says)
})

test.each([
  { written: '测_x0000_甲', reads: '测甲', reason: 'a NUL is seen by nobody, and no database holds it' },
  { written: '测_xD83D_甲', reads: '测\uFFFD甲', reason: 'half of a character' },
  { written: '_xD83D__xDE00_', reads: '😀', reason: 'both halves are one character' },
  { written: '测_x000A_甲', reads: '测\n甲', reason: 'a line that ends' },
  { written: '_x005F_x0000_', reads: '_x0000_', reason: 'typed by a person as it stands' },
])('$written in a cell is $reads: $reason', ({ written, reads }) => {
  expect(texts(workbookOf([[written]]))).toEqual([[reads]])
})

test.each(['&#0;', '&#xD83D;', '&#x110000;'])('%s is no character of XML', (entity) => {
  const sheet = `<worksheet><sheetData><row r="x"><c t="inlineStr"><is><t>a${entity}</t></is></c></row></sheetData></worksheet>`
  expect(texts(workbookOf([['a']], { 'xl/worksheets/sheet1.xml': sheet }))).toBe('damaged')
})

test('entities of its own are refused', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
  expect(texts(workbookOf([['a']], { 'xl/worksheets/sheet1.xml': bomb }))).toBe('damaged')
})

test('any bytes, and any damage to a workbook, end in a table or a refusal', () => {
  const whole = workbookOf([['姓名'], ['测甲']])
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readTable(bytes)))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const hurt = Buffer.from(whole)
      hurt[at] = value
      readTable(hurt)
    }),
  )
})
