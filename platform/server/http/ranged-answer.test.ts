import { expect, test } from 'vitest'
import { spanOf } from './ranged-answer.ts'

test.each([
  { why: 'no header: all of it', header: undefined, is: undefined },
  { why: 'from the first byte', header: 'bytes=0-', is: { start: 0, end: 99 } },
  { why: 'a piece', header: 'bytes=10-19', is: { start: 10, end: 19 } },
  { why: 'beyond the end', header: 'bytes=90-1000', is: { start: 90, end: 99 } },
  { why: 'the last ones', header: 'bytes=-5', is: { start: 95, end: 99 } },
  { why: 'more last ones than there are', header: 'bytes=-500', is: { start: 0, end: 99 } },
  { why: 'after the end', header: 'bytes=100-', is: 'outside' },
  { why: 'the last none', header: 'bytes=-0', is: 'outside' },
  { why: 'the wrong way round is not understood', header: 'bytes=20-10', is: undefined },
  { why: 'several at once', header: 'bytes=0-1,5-6', is: undefined },
  { why: 'another unit', header: 'lines=0-1', is: undefined },
  { why: 'nothing between', header: 'bytes=-', is: undefined },
])('$why', ({ header, is }) => {
  expect(spanOf(header, 100)).toEqual(is)
})

test('an empty content has no span', () => {
  expect(spanOf('bytes=0-', 0)).toBe('outside')
})
