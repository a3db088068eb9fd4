import { expect, test } from 'vitest'
import { newIdempotencyKey, WriteKeys } from './idempotency-key.ts'

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

test('keys are version 4 UUIDs and differ', () => {
  const keys = Array.from({ length: 100 }, newIdempotencyKey)
  expect(new Set(keys).size).toBe(100)
  for (const key of keys)
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
