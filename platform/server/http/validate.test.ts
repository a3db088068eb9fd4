import { expect, test } from 'vitest'
import { z } from 'zod'
import { validate } from './validate.ts'

const query = z.strictObject({ from: z.iso.date(), limit: z.coerce.number().int().max(100).optional() })

test.each([
  {
    given: {},
    at: 'query.from',
    zh: '请填写此项。',
    en: 'Please fill this in.',
    why: 'a field of the address was left out',
  },
  {
    given: { from: '2026-03-02', limt: '5' },
    at: 'query',
    zh: '这里不接受：limt。',
    en: 'Not accepted here: limt.',
    why: 'a field of the address was mistyped',
  },
])('$why: it is told like a field of the body, in the language of the caller', ({ given, at, zh, en }) => {
  for (const [language, message] of [
    ['zh', zh],
    ['en', en],
  ] as const)
    expect(validate(query, given, 'query', language)).toMatchObject({ errors: [{ at, message }] })
})

test('an operation that takes nothing names what it was given', () => {
  expect(validate(undefined, {}, 'body', 'en')).toEqual({ value: undefined })
  expect(validate(undefined, { words: 'x' }, 'body', 'en')).toMatchObject({
    errors: [{ at: 'body', message: 'Not accepted here: words.' }],
  })
})
