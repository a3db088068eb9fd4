import { expect, test } from 'vitest'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import {
  acceptedMedia,
  boxedTypes,
  momentInName,
  type UploadState,
  uploadMoves,
  uploadStates,
} from './index.ts'

test.each([
  { name: 'VID_20191220_170832.mp4', at: '2019-12-20T09:08:32.000Z', why: 'phones' },
  { name: '2026-03-02 09.15.00.mp4', at: '2026-03-02T01:15:00.000Z', why: 'body cameras' },
  { name: '20260302091500.mp4', at: '2026-03-02T01:15:00.000Z', why: 'the alias of a station' },
  { name: 'IMG_1054.JPG', at: undefined, why: 'a counter is no date' },
  { name: '20261302091500.mp4', at: undefined, why: 'there is no thirteenth month' },
  { name: '20260302_256000.mp4', at: undefined, why: 'there is no hour 25' },
])('$name: $why', ({ name, at }) => {
  const moment = momentInName(name)
  expect(moment === undefined ? undefined : new Date(moment).toISOString()).toBe(at)
})

test('every state can be reached, and a settled file stays settled', () => {
  const states = Object.keys(uploadStates) as UploadState[]
  expect([...reachableStates(uploadMoves, 'receiving')].sort()).toEqual([...states].sort())
  expect([...finalStates(uploadMoves)].sort()).toEqual(['abandoned', 'refused', 'taken-in', 'withdrawn'])
})

test('what is examined as boxes is accepted at all', () => {
  expect(boxedTypes.filter((type) => acceptedMedia[type] === undefined)).toEqual([])
})
