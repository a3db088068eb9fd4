import { expect, test } from 'vitest'
import { chooseDisclosure } from '../contract/desk.ts'
import { withExtent } from './with-extent.ts'

const proposed = { extent: 'none', ground: 'warning-only', words: '首次违法', kept: ['演示路'] } as const
const accepts = (typed: object) => chooseDisclosure.body?.safeParse(typed).success

test('who publishes in full against the proposal is not held by its ground, which no field shows any more', () => {
  const full = withExtent(proposed, 'full', 'warning-only')
  expect(full).toEqual({ extent: 'full', kept: ['演示路'] })
  expect(accepts(full)).toBe(true)
})

test('turning back brings the proposed ground again, and keeps one that was chosen', () => {
  const back = withExtent({ extent: 'full', kept: [] }, 'summary', 'warning-only')
  expect(back).toMatchObject({ extent: 'summary', ground: 'warning-only' })
  expect(withExtent({ ...proposed, ground: 'privacy' }, 'summary', 'warning-only').ground).toBe('privacy')
})
