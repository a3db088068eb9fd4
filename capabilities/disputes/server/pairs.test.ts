import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

async function partsOf(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const text =
    'select search.pairs(words) as parts from unnest($1::text[]) with ordinality as t (words, place) order by place'
  const rows = await house.database.select<{ parts: string[] }>({ text, values: [texts] })
  return rows.map(({ parts }) => [...new Set(parts)].sort())
}

describe('the parts by which a text is found', () => {
  test.each([
    { text: '张三', parts: ['张三'], why: 'two characters are one pair' },
    { text: '张三丰', parts: ['三丰', '张三'], why: 'three are two' },
    { text: 'Ab', parts: ['ab'], why: 'in small letters' },
    { text: '张  三', parts: [' 三', '张 '], why: 'several spaces are one' },
    { text: '1385', parts: ['138', '385', '13', '38', '85'], why: 'digits also by threes' },
    { text: '甲', parts: ['甲'], why: 'a single character is its own part' },
    { text: '', parts: [''], why: 'nothing has no pair' },
    {
      text: '\u{1F600}\u{1F601}',
      parts: ['\u{1F600}\u{1F601}'],
      why: 'a character beyond the first plane is one',
    },
  ])('$why', async ({ text, parts }) => expect(await partsOf([text])).toEqual([[...parts].sort()]))

  test('every pair of neighbours, every three digits in a row, and nothing else', async () => {
    const words = fc.string({ unit: fc.constantFrom('张', '三', 'a', 'B', ' ', '0', '1', '2', '-') })
    const texts = fc.sample(words, { numRuns: 400, seed: 43 })
    expect(await partsOf(texts)).toEqual(texts.map(expected))
  })
})

/** Said another way than in the database: windows over the folded text. */
function expected(text: string): readonly string[] {
  const folded = text.replace(/\s+/g, ' ').toLowerCase()
  if (folded.length < 2) return [folded]
  const windows = (width: number) =>
    Array.from({ length: Math.max(0, folded.length - width + 1) }, (_, at) => folded.slice(at, at + width))
  return [...new Set([...windows(2), ...windows(3).filter((part) => /^\d{3}$/.test(part))])].sort()
}
