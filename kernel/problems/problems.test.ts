import { expect, test } from 'vitest'
import { bug, ok, refuse } from './index.ts'

test('a result is one of two things, told apart by ok', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 })
  expect(ok()).toEqual({ ok: true, value: undefined })
  expect(refuse('a.code')).toEqual({ ok: false, refusal: { code: 'a.code' } })
  expect(refuse('a.code', { days: 3 }, 'body.days')).toEqual({
    ok: false,
    refusal: { code: 'a.code', facts: { days: 3 }, at: 'body.days' },
  })
})

test('a bug is thrown and says that it is one', () => {
  expect(() => bug('cannot be')).toThrow('bug: cannot be')
})
