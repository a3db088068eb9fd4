import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

export interface MigrationOptions {
  /** Address of the tables' owner. */
  readonly ownerUrl: string
  readonly directory: string
  /** Role of the server; made when it is missing, so that grants of the migrations find it. */
  readonly appRole: string
  /** Set where the server signs in as that role itself. */
  readonly appPassword?: string | undefined
  readonly onProgress: (sentence: string) => void
}

// Any constant does; two processes that start at once migrate one after the other.
const MIGRATION_LOCK = 430_407_001

/**
 * Brings the database to the newest numbered migration: forward only, each in its own transaction, as the owner.
 * @returns the number of migrations that were run
 * @throws when a migration that already ran was changed, or one is missing from the folder
 */
export async function migrate(options: MigrationOptions): Promise<number> {
  const client = new pg.Client({ connectionString: options.ownerUrl, options: '-c timezone=Asia/Shanghai' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureAppRole(client, options.appRole, options.appPassword)
    await ensureRegister(client)
    return await runPending(client, options)
  } finally {
    await client.end()
  }
}

async function ensureAppRole(client: pg.Client, role: string, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const name = pg.escapeIdentifier(role)
  if (rowCount === 0) await client.query(`create role ${name} nosuperuser nocreatedb nocreaterole`)
  if (password !== undefined) {
    await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
  }
  await client.query(`grant ${name} to current_user`)
}

async function ensureRegister(client: pg.Client): Promise<void> {
  await client.query(`
    create table if not exists public.migration (
      name text primary key,
      digest text not null,
      ran_at timestamptz not null default now()
    )`)
}

async function runPending(client: pg.Client, options: MigrationOptions): Promise<number> {
  const names = (await readdir(options.directory)).filter((name) => name.endsWith('.sql')).sort()
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from public.migration',
  )
  const done = new Map(rows.map((row) => [row.name, row.digest]))
  for (const name of done.keys()) {
    if (!names.includes(name)) throw new Error(`the database ran ${name}, which this version does not have`)
  }
  let ran = 0
  for (const name of names) {
    const sql = await readFile(join(options.directory, name), 'utf8')
    const digest = createHash('sha256').update(sql).digest('hex')
    const known = done.get(name)
    if (known === digest) continue
    if (known !== undefined) throw new Error(`${name} was changed after it ran; add a new migration instead`)
    options.onProgress(name)
    await runOne(client, name, sql, digest)
    ran++
  }
  return ran
}

async function runOne(client: pg.Client, name: string, sql: string, digest: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into public.migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
