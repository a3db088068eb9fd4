import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { type CuttableLine, layLine } from '#tests/support/cuttable-line.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { type Caseworker, signIn } from './caseworker.ts'
import { clearAway, newFolder, type ServerProcess, startServer } from './server-process.ts'

// An outside database behind a line of ours: the server lives on while its database is away.
const folders: string[] = []
let postgres: EmbeddedPostgres
let line: CuttableLine
let server: ServerProcess
let caseworker: Caseworker

beforeAll(async () => {
  const [database, data] = [await newFolder(), await newFolder()]
  folders.push(data, database)
  postgres = await startEmbeddedPostgres({ dataDirectory: database, onProgress: () => {}, forTests: true })
  line = await layLine(postgres.ownerUrl)
  server = await startServer(data, { DATABASE_URL: line.url, DINGFEN_SEED: 'demo' })
  caseworker = await signIn(server.address)
}, 120_000)

afterAll(async () => {
  await server?.end('SIGTERM')
  await line?.close()
  await postgres?.stop()
  await clearAway(folders)
}, 60_000)

test('a lost database is answered with 503 and a sentence, and the next request after it is back succeeds', async () => {
  expect((await caseworker.register('断线之前')).status).toBe(201)
  line.cut()
  const lost = await caseworker.register('断线之时')
  expect(lost.status).toBe(503)
  expect(lost.headers.get('retry-after')).toBe('2')
  expect(lost.headers.get('content-type')).toContain('application/problem+json')
  expect(await lost.json()).toMatchObject({
    code: 'platform.database-unavailable',
    detail: expect.stringContaining('没有保存'),
  })
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
  expect((await readiness()).status).toBe(503)
  line.mend()
  expect((await caseworker.register('恢复之后')).status).toBe(201)
  await expect.poll(async () => (await readiness()).status, { timeout: 20_000 }).toBe(200)
})

const readiness = () => fetch(`${server.address}/readyz`)

test('a full disk is answered with 507, nothing of the write stays, and reading goes on', async () => {
  const { id } = await (await caseworker.register('磁盘未满')).json()
  const before = await countDisputes()
  await asOwner(postgres.ownerUrl, (owner) => owner.query(fillDisk))
  const full = await caseworker.register('磁盘已满')
  expect(full.status).toBe(507)
  expect(await full.json()).toMatchObject({ code: 'platform.disk-full' })
  expect((await caseworker.read(id)).status).toBe(200)
  await asOwner(postgres.ownerUrl, (owner) => owner.query('drop trigger disk_is_full on ledger.entry'))
  expect(await countDisputes()).toBe(before)
  expect((await caseworker.register('磁盘清理之后')).status).toBe(201)
})

/** The last statement of a write meets PostgreSQL's own error for a full disk (53100). */
const fillDisk = `
  create or replace function refuse_for_full_disk() returns trigger language plpgsql as
    $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
  create trigger disk_is_full before insert on ledger.entry execute function refuse_for_full_disk()`

const countDisputes = () =>
  asOwner(postgres.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ count: string }>('select count(*) from disputes.dispute')
    return rows[0]?.count
  })
