import { expect, test } from 'vitest'
import { type KeyPlace, newIdempotencyKey, WriteKeys } from './idempotency-key.ts'

test('the same write keeps its key until the server has answered', () => {
  const keys = new WriteKeys()
  const first = keys.keyFor('a')
  expect(keys.keyFor('a')).toBe(first)
  keys.settle()
  expect(keys.keyFor('a')).not.toBe(first)
})

test('a corrected form is a different write', () => {
  const keys = new WriteKeys()
  expect(keys.keyFor('a')).not.toBe(keys.keyFor('b'))
})

test('a page opened anew goes on with the key of the write whose answer never came', () => {
  let kept: string | undefined
  const place: KeyPlace = {
    read: () => kept,
    write: (next) => {
      kept = next
    },
  }
  const first = new WriteKeys(place).keyFor('what was typed')
  expect(kept).not.toContain('what was typed')
  expect(new WriteKeys(place).keyFor('what was typed')).toBe(first)
  expect(new WriteKeys(place).keyFor('what was meant')).not.toBe(first)
  new WriteKeys(place).settle()
  expect(kept).toBeUndefined()
})

test('keys are version 4 UUIDs and differ', () => {
  const keys = Array.from({ length: 100 }, newIdempotencyKey)
  expect(new Set(keys).size).toBe(100)
  for (const key of keys)
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
