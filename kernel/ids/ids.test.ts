import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidV7 } from './index.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 16 })
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('is a UUID of version 7 and of the variant of RFC 9562', () => {
  fc.assert(
    fc.property(moment, random, (at, bytes) => {
      expect(uuidV7(at, bytes)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    }),
  )
})

test('sorts by the time of making, whatever the randomness', () => {
  fc.assert(
    fc.property(moment, moment, random, random, (one, other, some, more) => {
      fc.pre(one < other)
      expect(uuidV7(one, some) < uuidV7(other, more)).toBe(true)
    }),
  )
})

test.each([
  [-1, 10, 'before 1970'],
  [2 ** 48, 10, 'too far in the future'],
  [1.5, 10, 'half a millisecond'],
  [0, 9, 'too little randomness'],
])('refuses %s ms with %s bytes (%s)', (at, length) => {
  expect(() => uuidV7(at, new Uint8Array(length))).toThrow(RangeError)
})
