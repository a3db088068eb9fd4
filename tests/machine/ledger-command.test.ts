import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import { sealLedger } from '#platform/server/ledger/seal-ledger.job.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { clearAway, makeDemoFolder } from './server-process.ts'

const cli = fileURLToPath(new URL('../../apps/cli/start.mjs', import.meta.url))
let folder = ''
let postgres: EmbeddedPostgres

beforeAll(async () => {
  folder = await makeDemoFolder()
  postgres = await startEmbeddedPostgres({ dataDirectory: folder, onProgress: () => {}, forTests: true })
  const database = openDatabase({ url: postgres.ownerUrl, connections: 1, onError: () => {} })
  const tools = { database, clock: () => new Date(), signal: new AbortController().signal }
  await sealLedger(join(folder, 'seals')).perform(tools, {})
  await database.end()
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  await clearAway([folder])
}, 60_000)

const verify = () =>
  spawnSync(process.execPath, [cli, 'verify', 'ledger'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DINGFEN_DATA: folder },
  })

test('a sound ledger is counted: chains, events, seals', () => {
  const run = verify()
  expect(run.stdout).toMatch(/^ok: \d+ chains, \d+ events, 1 seals\n$/)
  expect(run.status).toBe(0)
})

test('every open matter of the demo has somebody who answers for it', () => {
  const run = spawnSync(process.execPath, [cli, 'health', 'orphans'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DINGFEN_DATA: folder },
  })
  expect([run.stdout, run.status]).toEqual(['0\n', 0])
})

test('a matter whose whole chain was removed is named, by its seal and by itself', async () => {
  const id = await asOwner(postgres.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from disputes.dispute order by id limit 1')
    await owner.query('delete from ledger.entry where chain = $1', [rows[0]?.id])
    return rows[0]?.id
  })
  const run = verify()
  expect(run.stdout).toMatch(
    new RegExp(`BROKEN: seal of [\\d-]+: event \\d+ of ${id} was sealed and is gone`),
  )
  expect(run.stdout).toContain(`BROKEN: dispute ${id}: the ledger knows nothing about it`)
  expect(run.status).toBe(1)
  await rm(join(folder, 'seals'), { recursive: true })
  expect(verify().status).toBe(1)
})
