import { expect, test } from 'vitest'
import { stepOfField } from './apply-form.ts'

test.each([
  ['parties[0].phone', 1],
  ['parties[0].acting[0].name', 1],
  ['parties[1].name', 2],
  ['narrative', 3],
  ['divisionCode', 3],
  ['requests[0]', 4],
  ['privacyTold', 5],
  ['parties', 5],
])('%s is on step %i', (path, step) => {
  expect(stepOfField(path)).toBe(step)
})
