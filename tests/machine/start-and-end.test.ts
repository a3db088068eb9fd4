import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunningEmbedded } from '#platform/server/database/embedded/embedded-postgres.ts'
import { signIn } from './caseworker.ts'
import {
  clearAway,
  copyOf,
  makeDemoFolder,
  newFolder,
  type ServerProcess,
  startRefused,
  startServer,
} from './server-process.ts'

const folders: string[] = []
let demo = ''
beforeAll(async () => {
  demo = await makeDemoFolder()
  folders.push(demo)
}, 120_000)
afterAll(() => clearAway(folders), 60_000)

async function startCopy(): Promise<{ folder: string; server: ServerProcess }> {
  const folder = await copyOf(demo)
  folders.push(folder)
  return { folder, server: await startServer(folder) }
}

test('SIGTERM ends it with 0 although a browser keeps its line open, and its PostgreSQL with it', async () => {
  const { folder, server } = await startCopy()
  const agent = new Agent({ keepAlive: true })
  await new Promise<void>((resolve, reject) => {
    request(`${server.address}/healthz`, { agent }, (answer) => answer.resume().on('end', resolve))
      .on('error', reject)
      .end()
  })
  // Told, not asserted: a busy machine is no broken program. The budget of a later start is five seconds.
  console.log(`a later start took ${(server.startedInMs / 1000).toFixed(1)} s`)
  const url = await findRunningEmbedded(folder)
  expect(url).toMatch(/^postgres:/)
  expect(await server.end('SIGTERM')).toBe(0)
  agent.destroy()
  expect(await findRunningEmbedded(folder)).toBeUndefined()
})

test('SIGTERM in the midst of the first start ends it as cleanly, and the next start completes', async () => {
  const folder = await newFolder()
  folders.push(folder)
  const early = await startServer(folder, {}, /0001-foundation/)
  expect(await early.end('SIGTERM')).toBe(0)
  expect(early.said()).not.toContain('http://')
  expect(await findRunningEmbedded(folder)).toBeUndefined()
  expect(await (await startServer(folder)).end('SIGTERM')).toBe(0)
})

test('a second SIGTERM, from a hurried hand, changes nothing', async () => {
  const { server } = await startCopy()
  const first = server.end('SIGTERM')
  const second = server.end('SIGTERM')
  expect([await first, await second]).toEqual([0, 0])
})

test('after kill -9 amid writes the next start is clean and every acknowledged write is there', async () => {
  const { folder, server } = await startCopy()
  const kept = await registerUntilKilled(server)
  expect(kept.length).toBeGreaterThan(5)
  const next = await startServer(folder)
  const caseworker = await signIn(next.address)
  const found = await Promise.all(kept.map(async (id) => (await caseworker.read(id)).status))
  expect(found.filter((status) => status !== 200)).toEqual([])
  expect(await next.end('SIGTERM')).toBe(0)
})

/** Four hands write at once; the process dies in the middle. @returns what was acknowledged with 201 */
async function registerUntilKilled(server: ServerProcess): Promise<string[]> {
  const acknowledged: string[] = []
  const caseworker = await signIn(server.address)
  const hand = async (): Promise<void> => {
    for (;;) {
      const answer = await caseworker.register('掉电之前的登记').catch(() => undefined)
      if (answer === undefined) return
      const body = await answer.json().catch(() => undefined)
      if (answer.status === 201 && body) acknowledged.push(body.id)
      if (acknowledged.length === 12) void server.end('SIGKILL')
    }
  }
  await Promise.all([hand(), hand(), hand(), hand()])
  await server.ended
  return acknowledged
}

test('a second server on the same data refuses in a sentence, and the first goes on', async () => {
  const { folder, server } = await startCopy()
  const second = await startRefused(folder)
  expect(second.code).toBe(1)
  expect(second.said).toContain(`另一个定分进程（${server.pid}`)
  expect(second.said).toContain('this one does not start')
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  await server.end('SIGTERM')
})

test('an address that another program has is named in a sentence, and nothing stays behind', async () => {
  const { server } = await startCopy()
  const folder = await copyOf(demo)
  folders.push(folder)
  const { port } = new URL(server.address)
  const { code, said } = await startRefused(folder, { PORT: port })
  expect(code).toBe(1)
  expect(said).toContain(`127.0.0.1:${port} cannot be had`)
  expect(said).not.toContain('\n    at ')
  expect(await findRunningEmbedded(folder)).toBeUndefined()
  await server.end('SIGTERM')
})

test('when its own PostgreSQL dies the server ends with 1, so that a supervisor starts both again', async () => {
  const { folder, server } = await startCopy()
  const { stopOrphan } = await import('#platform/server/database/embedded/orphan.ts')
  await stopOrphan(`${folder}/postgres`)
  expect(await Promise.race([server.ended, wait(20_000, 'still running')])).toBe(1)
})

test('wrong settings are named all at once and nothing is started', async () => {
  const { code, said } = await startRefused(demo, { PORT: 'eighty', DINGFEN_SEED: 'all' })
  expect(code).toBe(1)
  expect(said).toContain('PORT has to be')
  expect(said).toContain('DINGFEN_SEED is one of')
  expect(said).not.toContain(' at ')
})
