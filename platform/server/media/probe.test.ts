import { afterEach, expect, test } from 'vitest'
import { lookAt } from './probe.ts'

const { PATH } = process.env
afterEach(() => {
  process.env.PATH = PATH
})

/** What would keep the process from ending. */
const waiting = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

test('a machine without ffmpeg is told at once, and nothing keeps the process from ending', async () => {
  process.env.PATH = '/where/nothing/is'
  const before = waiting()
  expect(await lookAt('film.mp4', true)).toBeUndefined()
  expect(waiting()).toBe(before)
})
