import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { UploadParts } from '#capabilities/uploads/server/index.ts'
import { deriveKeys } from '#platform/server/crypto/keys.ts'
import { openDocumentRenderer } from '#platform/server/documents/index.ts'
import { type DiskStore, openFileStore } from '#platform/server/files/disk-store.ts'
import { openIncoming } from '#platform/server/files/incoming.ts'
import type { PlainPages } from '#platform/server/http/serve-web.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import { allowedNetworks } from '#platform/server/outbound/index.ts'
import { assemble, plainPagesOf } from '../../apps/server/assemble.ts'
import { jobsOf } from '../../apps/server/jobs-of.ts'
import { seedRulesInto } from '../../apps/server/rules-of-this-version.ts'
import { asOwner } from './postgres.global.ts'
import { PASSWORD, type SmallDistrict, settleSmallDistrict } from './small-district.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { workOffJobs } from './work-off-jobs.ts'

export interface TestApplication extends TestDatabase {
  readonly app: FastifyInstance
  readonly district: SmallDistrict
  /** What the public pages say without script. */
  readonly plainPages: PlainPages
  /** The store in which contents are kept. */
  readonly files: DiskStore
  readonly workDirectory: string
  /** Works off the jobs of the product that are due by the clock of the server, until none is left. */
  workOff(): Promise<void>
  /** Runs a daily job now, and what it enqueues. */
  daily(name: string): Promise<void>
  /** Moves the clock of the server. */
  at(instant: string): void
  /** Somebody's browser: signs in once and sends its cookie along. */
  as(username: string): Promise<Send>
  readonly anyone: Send
  /** What uploads are received with; a test may take the room on the disk away. */
  readonly uploads: { -readonly [Key in keyof UploadParts]: UploadParts[Key] }
  /** Runs a statement as the owner of the tables: what only an intruder or a dead process leaves behind. */
  owner(sql: string, values?: readonly unknown[]): Promise<void>
  /** Somebody signs in anew at the next request. */
  forget(username: string): void
}

export type Send = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options?: {
    readonly body?: unknown
    readonly bytes?: Buffer
    readonly version?: number
    readonly key?: string
    readonly language?: string
    readonly range?: string
  },
) => Promise<LightMyRequestResponse>

/** The real application on a database of its own. */
export async function openTestApplication({
  couriers = {},
}: {
  readonly couriers?: Couriers
} = {}): Promise<TestApplication> {
  const test = await openTestDatabase()
  const district = await settleSmallDistrict(test.ownerUrl)
  await test.database.transaction((tx) => seedRulesInto(tx, new Date('2026-01-05T01:00:00Z')))
  const renderer = openDocumentRenderer()
  const folder = await mkdtemp(join(tmpdir(), 'dingfen-test-files-'))
  const workDirectory = join(folder, 'exports')
  const keys = deriveKeys(randomBytes(32))
  const webhookNetworks = allowedNetworks(['127.0.0.0/8'])
  const stationNetworks = webhookNetworks
  const outside = { keys, couriers, address: 'https://dingfen.example' }
  const files = openFileStore(join(folder, 'files'))
  const uploads = {
    files,
    incoming: openIncoming(join(folder, 'incoming')),
    largestUpload: 64 * 1024 * 1024,
    diskReserve: 0,
  }
  let now = new Date('2026-03-02T01:00:00Z')
  const app = await assemble({
    database: test.database,
    keys,
    outside,
    webhookNetworks,
    stationNetworks,
    files,
    uploads,
    workDirectory,
    renderer,
    clock: () => now,
    logger: false,
    secureCookies: false,
    trustProxy: [],
    openRequestsPerMinute: 100_000,
  })
  const parts = { outside, webhookNetworks, stationNetworks, uploads, renderer, workDirectory }
  const jobs = jobsOf({ dataDirectory: folder, ...parts })
  const cookies = new Map<string, string>()

  async function cookieOf(username: string): Promise<string> {
    const known = cookies.get(username)
    if (known !== undefined) return known
    const signed = await sender(app)('POST', '/session', { body: { username, password: PASSWORD } })
    if (signed.statusCode !== 200) throw new Error(`${username} cannot sign in: ${signed.body}`)
    const cookie = signed.cookies[0]?.value ?? ''
    cookies.set(username, cookie)
    return cookie
  }

  // Signs in anew when the clock was moved, since a session lives for hours only.
  async function as(username: string): Promise<Send> {
    await cookieOf(username)
    return async (...request) => sender(app, await cookieOf(username))(...request)
  }

  return {
    ...test,
    app,
    workDirectory,
    plainPages: plainPagesOf({ database: test.database, clock: () => now }),
    uploads,
    owner: (sql, values = []) =>
      asOwner(test.ownerUrl, async (client) => void (await client.query(sql, [...values]))),
    files,
    district,
    as,
    workOff: () => workOffJobs(test, jobs, () => now),
    async daily(name) {
      const job = jobs.find((one) => one.name === name)
      if (job === undefined) throw new Error(`there is no job ${name}`)
      await job.perform(
        { database: test.database, clock: () => now, signal: new AbortController().signal },
        {},
      )
      await workOffJobs(test, jobs, () => now)
    },
    anyone: sender(app),
    forget: (username) => void cookies.delete(username),
    at: (instant) => {
      now = new Date(instant)
      cookies.clear()
    },
    async close() {
      await app.close()
      renderer.close()
      await rm(folder, { recursive: true, force: true })
      await test.close()
    },
  }
}

function sender(app: FastifyInstance, cookie?: string): Send {
  return (method, path, { body, bytes, version, key, language, range } = {}) => {
    const request: InjectOptions = {
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(range === undefined ? {} : { range }),
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      ...(cookie === undefined ? {} : { cookies: { dingfen_session: cookie } }),
      ...(body === undefined ? {} : { payload: body as object }),
      ...(bytes === undefined ? {} : { payload: bytes }),
    }
    return app.inject(request)
  }
}
