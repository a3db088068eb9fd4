import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '#platform/server/database/embedded/embedded-postgres.ts'
import { migrate } from '#platform/server/database/migrate.ts'
import { migrateJobs } from '#platform/server/jobs/index.ts'

export const TEMPLATE = 'dingfen_template'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly ownerUrl: string
  }
}

/** A real server for the whole run: the one named by TEST_DATABASE_URL, or an embedded one that ends with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env.TEST_DATABASE_URL
  const folder = outside ? undefined : await mkdtemp(join(tmpdir(), 'dingfen-test-'))
  const embedded = folder
    ? await startEmbeddedPostgres({ dataDirectory: folder, onProgress: () => {}, forTests: true })
    : undefined
  const ownerUrl = outside ?? embedded?.ownerUrl ?? ''
  await makeTemplate(ownerUrl)
  project.provide('ownerUrl', ownerUrl)
  return async () => {
    await dropClones(ownerUrl)
    await embedded?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`)
    await client.query(
      `create database ${TEMPLATE} template template0 encoding 'UTF8' lc_ctype 'C.UTF-8' lc_collate 'C'`,
    )
  })
  const url = new URL(ownerUrl)
  url.pathname = `/${TEMPLATE}`
  await migrate({
    ownerUrl: url.href,
    directory: new URL('../../database/migrations', import.meta.url).pathname,
    appRole: 'dingfen_app',
    onProgress: () => {},
  })
  await migrateJobs({ ownerUrl: url.href, appRole: 'dingfen_app' })
}

async function dropClones(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'dingfen\\_test\\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

const owners = new Map<string, pg.Pool>()

/** Work that only the owner of a database may do. Connections are kept for a moment: to dial costs more than to ask. */
export async function asOwner<T>(url: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let pool = owners.get(url)
  if (pool === undefined) {
    pool = new pg.Pool({ connectionString: url, idleTimeoutMillis: 1000, allowExitOnIdle: true })
    pool.on('error', () => {}) // a database that is dropped, or a server that ends, ends its idle connections too
    owners.set(url, pool)
  }
  const client = await pool.connect()
  try {
    const value = await work(client)
    await client.query('discard all') // settings and temporary tables end with the work, as on a line of its own
    client.release()
    return value
  } catch (error) {
    client.release(true)
    throw error
  }
}
