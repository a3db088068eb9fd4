import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Names and sentences alike: what is Chinese in the code is there to be read on a screen or a paper. */
const written = globSync('{apps,capabilities,kernel,platform}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map(read)
  .join('\n')

const rows = read('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Word|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, words = '', chinese = '']) => ({
    words: words
      .replace(/\(.*\)/, '')
      .split(',')
      .map((word) => word.trim()),
    chinese: chinese.split('、').filter((term) => term !== '—'),
  }))

test('the glossary is read at all', () => expect(rows.length).toBeGreaterThan(40))

test('a word stands in one row only: one word, one concept', () => {
  const words = rows.flatMap((row) => row.words)
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

describe.each(rows)('$words', ({ words, chinese }) => {
  test.each(words)('%s is a name in the code', (word) => {
    expect(new RegExp(spellings(word).join('|'), 'i').test(written)).toBe(true)
  })

  test.each(chinese)('%s is what people read', (term) => {
    expect(written.includes(term)).toBe(true)
  })
})

/** "on-call request" is written onCallRequest in code, on-call-request in stored codes, on_call_request in tables. */
function spellings(word: string): readonly string[] {
  const parts = word.split(/[ -]/)
  return [parts.join(''), parts.join('-'), parts.join('_')]
}
