import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { clearAway, newFolder, type ServerProcess, startRefused, startServer } from './server-process.ts'

const folders: string[] = []
let postgres: EmbeddedPostgres
let [api, other, worker]: ServerProcess[] = []
let data = ''

beforeAll(async () => {
  data = await newFolder()
  folders.push(data, await newFolder())
  postgres = await startEmbeddedPostgres({
    dataDirectory: folders[1] ?? '',
    onProgress: () => {},
    forTests: true,
  })
  const env = { DATABASE_URL: postgres.ownerUrl, DINGFEN_SEED: 'minimal', DINGFEN_METRICS_TOKEN: 'watchman' }
  // All at once on an empty database: one migrates and one seeds, the others wait for it.
  ;[api, other, worker] = await Promise.all([
    startServer(data, env, undefined, ['--role', 'api']),
    startServer(data, env, undefined, ['--role', 'api']),
    startServer(data, env, undefined, ['--role', 'worker']),
  ])
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  await clearAway(folders)
}, 60_000)

const read = async (path: string, from: ServerProcess | undefined, token?: string) => {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const answer = await fetch(`${from?.address}${path}`, { headers })
  return { status: answer.status, text: await answer.text() }
}

test('two answer, the third works, and each says so', async () => {
  expect((await read('/readyz', other)).status).toBe(200)
  expect(JSON.parse((await read('/readyz', api)).text)).toEqual({ status: 'ready', jobs: 'elsewhere' })
  await expect
    .poll(async () => JSON.parse((await read('/readyz', worker)).text), { timeout: 10_000 })
    .toEqual({ status: 'ready', jobs: 'running' })
  expect((await read('/api/v1/openapi.json', api)).status).toBe(200)
  expect((await read('/api/v1/openapi.json', worker)).status).toBe(404)
})

test('a job is worked off by the worker and counted in its figures, which only the token opens', async () => {
  await asOwner(postgres.ownerUrl, (owner) =>
    owner.query(`select graphile_worker.add_job('platform.seal-ledger')`),
  )
  const figures = async () => (await read('/metrics', worker, 'watchman')).text
  await expect
    .poll(figures, { timeout: 10_000 })
    .toContain('dingfen_job_seconds_count{job="platform.seal-ledger",result="done"} 1')
  expect(await readdir(join(data, 'seals'))).toHaveLength(1)
  expect(await figures()).toMatch(/dingfen_queue\{what="given-up"\} 0/)
  expect((await read('/metrics', worker)).status).toBe(404)
  expect((await read('/metrics', api, 'watchmen')).status).toBe(404)
})

test('all end cleanly', async () => {
  expect(await Promise.all([api, other, worker].map((one) => one?.end('SIGTERM')))).toEqual([0, 0, 0])
})

test('a worker over the embedded database is refused: that belongs to one process', async () => {
  const { code, said } = await startRefused(data, {}, ['--role', 'worker'])
  expect(code).toBe(1)
  expect(said).toContain('--role worker needs DATABASE_URL')
})
