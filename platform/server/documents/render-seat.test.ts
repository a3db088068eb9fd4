import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { RenderOrder } from './render-order.ts'
import { RenderSeat } from './render-seat.ts'

/** A stand-in for the render process: aborts on order 1, hangs on order 2, tells its secrets on order 3. */
const program = join(mkdtempSync(join(tmpdir(), 'render-seat-')), 'stand-in.mjs')
writeFileSync(
  program,
  `import { writeFileSync } from 'node:fs'
  process.on('message', ({ id }) => {
    if (id === 1) process.abort()
    if (id === 2) for (;;) {}
    if (id === 4) writeFileSync(${JSON.stringify(`${program}.out`)}, 'x')
    process.send({ id, bytes: new TextEncoder().encode(Object.keys(process.env).join()) })
  })
  process.on('uncaughtException', (error) => process.send({ id: 4, failure: error.code }))`,
)

const seats: RenderSeat[] = []
afterEach(() => {
  for (const seat of seats.splice(0)) seat.stop()
})

function openSeat(): RenderSeat {
  const seat = new RenderSeat(program)
  seats.push(seat)
  return seat
}

function order(id: number): RenderOrder {
  const document = {
    code: 'x',
    title: 'x',
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
  } as const
  return { id, rendering: 'pdf', document: { ...document, blocks: [] }, strokes: {}, madeAtSeconds: 0 }
}

test('a crash fails the one document and the next one is made by a new process', async () => {
  const seat = openSeat()
  await expect(seat.render(order(1), 5000)).rejects.toMatchObject({ problem: 'crashed' })
  expect(await seat.render(order(3), 5000)).toBeInstanceOf(Uint8Array)
})

test('a document that never ends is given up and the next one is made', async () => {
  const seat = openSeat()
  await expect(seat.render(order(2), 1500)).rejects.toMatchObject({ problem: 'timed-out' })
  expect(await seat.render(order(3), 5000)).toBeInstanceOf(Uint8Array)
})

test('ending the seat fails the document under way instead of leaving it for ever', async () => {
  const seat = openSeat()
  const under = seat.render(order(2), 60_000)
  seat.stop()
  await expect(under).rejects.toMatchObject({ problem: 'closed' })
})

test('the render process does not inherit the environment with its secrets', async () => {
  process.env.DINGFEN_TEST_SECRET = 'x'
  const names = new TextDecoder().decode(await openSeat().render(order(3), 5000))
  delete process.env.DINGFEN_TEST_SECRET
  expect(names).not.toContain('DINGFEN_TEST_SECRET')
})

test('the render process may not write files', async () => {
  await expect(openSeat().render(order(4), 5000)).rejects.toMatchObject({ message: 'ERR_ACCESS_DENIED' })
})
