import { expect, test } from 'vitest'
import { sizeText } from './size-text.ts'

test.each([
  { bytes: 0, text: '0 B' },
  { bytes: 1023, text: '1023 B' },
  { bytes: 1536, text: '1.5 KB' },
  { bytes: 5 * 1024 ** 3, text: '5.0 GB' },
  { bytes: 3000 * 1024 ** 3, text: '3000 GB' },
])('$bytes bytes are $text', ({ bytes, text }) => {
  expect(sizeText(bytes)).toBe(text)
})
