import { expect, test } from 'vitest'
import { partText } from './part-text.ts'

test('a hundred per cent is said when the last byte is there', () => {
  expect([partText(999, 1000), partText(1000, 1000), partText(0, 0)]).toEqual(['99%', '100%', '0%'])
})
