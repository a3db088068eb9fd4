import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable, writeTextWorkbook } from './index.ts'

const columns = [
  { heading: '姓名', width: 14 },
  { heading: '身份证号', width: 24, hint: '18 位 & <文本>' },
]

test('what is written is read again as text, character for character', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => printable(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
      const read = readTable(writeTextWorkbook('名单', columns, rows))
      if (!read.ok) throw new Error(read.refusal.code)
      const kept = read.value.slice(1).map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? ''])
      expect(kept).toEqual(rows.filter((row) => row.some((text) => text !== '')))
      expect(read.value.flatMap(({ cells }) => cells.map(({ kind }) => kind))).not.toContain('number')
    }),
    { numRuns: 20 },
  )
})

/** What the reader leaves of any text: no control characters, no blanks at the ends, no escapes of the format. */
function printable(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\p{Cc}|\uFEFF|\uFFFD|[\uFFFE\uFFFF]/gu, '')
    .replace(/_x[0-9A-Fa-f]{4}_/g, '')
  return clean.trim()
}

test('eighteen digits stay eighteen digits, and the same list is the same file', () => {
  const made = writeTextWorkbook('名单', columns, [['测甲', '990000199001010017']])
  const read = readTable(made)
  expect(read.ok && read.value[1]?.cells).toEqual([
    { text: '测甲', kind: 'text' },
    { text: '990000199001010017', kind: 'text' },
  ])
  expect(writeTextWorkbook('名单', columns, [['测甲', '990000199001010017']])).toEqual(made)
})

test('more columns than there are letters are still columns', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ heading: `${at + 1}`, width: 10 }))
  const read = readTable(writeTextWorkbook('a', many))
  expect(read.ok && read.value[0]?.cells.map(({ text }) => text)).toEqual(many.map(({ heading }) => heading))
})
