import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { chooseAddress, type EmbeddedAddress } from './address.ts'
import { findBinaries, prepareBinaries } from './binaries.ts'
import { stopOrphan } from './orphan.ts'
import { canTraverse, chooseRunner, commandAs, type Runner } from './runner.ts'

export interface EmbeddedOptions {
  readonly dataDirectory: string
  readonly onProgress: (sentence: string) => void
  /** Durability off, for databases of tests that nobody mourns. */
  readonly forTests?: boolean
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string
  /** Resolves when the server ended, wished for or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

interface Place {
  readonly cluster: string
  readonly binaries: string
  readonly runner: Runner
  readonly mayTraverse: boolean
  readonly log: string
}

/** A real PostgreSQL under our supervision: made at first start, reached from this machine only, with a password of its own. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await prepare(options.dataDirectory)
  await stopOrphan(place.cluster)
  const password = await ownerPassword(options.dataDirectory)
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) {
    options.onProgress('initdb')
    await initialise(place, password)
  }
  await refuseOtherVersion(place)
  const address = await chooseAddress(place.cluster)
  const child = await launch(place, address, options.forTests === true)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ownerUrl = `postgres://dingfen:${password}@${address.host}:${address.port}/dingfen`
  await untilReady(ownerUrl.replace(/dingfen$/, 'postgres'), child, place)
  await makeDatabase(ownerUrl)
  const connection = join(options.dataDirectory, 'postgres.connection')
  await writeFile(connection, ownerUrl, { mode: 0o600 })
  return {
    ownerUrl,
    ended,
    async stop() {
      await rm(connection, { force: true })
      await stopOrphan(place.cluster)
      await ended
    },
  }
}

/** The address of the embedded server that runs on this data now, for the command line. */
export async function findRunningEmbedded(dataDirectory: string): Promise<string | undefined> {
  const url = await readFile(join(dataDirectory, 'postgres.connection'), 'utf8').catch(() => undefined)
  if (url === undefined) return undefined
  return (await answers(url)) ? url : undefined
}

async function prepare(dataDirectory: string): Promise<Place> {
  const cluster = join(dataDirectory, 'postgres')
  await mkdir(dataDirectory, { recursive: true })
  const owner = await stat(cluster).catch(() => undefined)
  const runner = await chooseRunner(owner?.uid)
  const mayTraverse = await canTraverse(dataDirectory, runner)
  const binaries = await prepareBinaries(findBinaries(), runner)
  return { cluster, binaries, runner, mayTraverse, log: join(dataDirectory, 'postgres.log') }
}

async function makeFolder(folder: string, runner: Runner): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (runner.uid !== undefined && runner.gid !== undefined) await chown(folder, runner.uid, runner.gid)
}

async function ownerPassword(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, 'keys', 'postgres.password')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known.trim()
  const password = randomBytes(24).toString('base64url')
  await mkdir(join(dataDirectory, 'keys'), { recursive: true, mode: 0o700 })
  await writeFile(file, password, { mode: 0o600 })
  return password
}

function start(place: Place, name: 'initdb' | 'postgres', args: readonly string[]): ChildProcess {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = join(place.binaries, 'bin', name + suffix)
  const command = commandAs(place.runner, program, args, place.mayTraverse)
  return spawn(command.program, command.args, {
    ...command.ids,
    cwd: '/',
    // Ctrl-C reaches the whole group of a terminal; PostgreSQL ends when we say so, after our last write.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  })
}

/** Made in a draft folder that is renamed when it is whole: an interrupted first start leaves nothing half made. */
async function initialise(place: Place, password: string): Promise<void> {
  const draft = `${place.cluster}.draft`
  await rm(draft, { recursive: true, force: true })
  await makeFolder(draft, place.runner)
  const passwordFile = await handOver(password, place.runner)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const auth = ['--username=dingfen', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions']
  try {
    await run(start(place, 'initdb', [`--pgdata=${draft}`, ...locale, ...auth]))
  } finally {
    await rm(dirname(passwordFile), { recursive: true, force: true })
  }
  await rm(place.cluster, { recursive: true, force: true })
  await rename(draft, place.cluster)
}

/** initdb reads the password from a file that only the runner may read, gone a second later. */
async function handOver(password: string, runner: Runner): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dingfen-init-'))
  const file = join(folder, 'password')
  await writeFile(file, password, { mode: 0o600 })
  if (runner.uid !== undefined && runner.gid !== undefined) {
    await chown(file, runner.uid, runner.gid)
    await chown(folder, runner.uid, runner.gid)
  }
  return file
}

async function run(child: ChildProcess): Promise<void> {
  let said = ''
  child.stdout?.on('data', (text) => (said += text))
  child.stderr?.on('data', (text) => (said += text))
  child.stdin?.end()
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`initdb failed:\n${said}`)
}

async function refuseOtherVersion(place: Place): Promise<void> {
  const cluster = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (cluster !== EMBEDDED_MAJOR) {
    throw new Error(
      `the data in ${place.cluster} belong to PostgreSQL ${cluster}, this version brings ${EMBEDDED_MAJOR}; nothing was changed`,
    )
  }
}

const EMBEDDED_MAJOR = '18'

function settings(address: EmbeddedAddress, forTests: boolean): readonly string[] {
  const megabytes = Math.max(64, Math.min(1024, Math.floor(totalmem() / 2 ** 20 / 16)))
  const values = {
    ...address.settings,
    shared_buffers: `${forTests ? 128 : megabytes}MB`,
    max_connections: 100,
    random_page_cost: 1.1,
    jit: 'off',
    wal_compression: 'pglz',
    max_wal_size: '4GB',
    password_encryption: 'scram-sha-256',
    log_destination: 'stderr',
    ...(forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function launch(place: Place, address: EmbeddedAddress, forTests: boolean): Promise<ChildProcess> {
  const child = start(place, 'postgres', ['-D', place.cluster, ...settings(address, forTests)])
  const log = createWriteStream(place.log, { flags: 'a', mode: 0o600 })
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  child.stdin?.end()
  return child
}

async function untilReady(url: string, child: ChildProcess, place: Place): Promise<void> {
  // Recovery after a crash replays the log first; a minute is generous for what one box writes.
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start; see ${place.log}`)
    if (await answers(url)) return
    await wait(50)
  }
  throw new Error(`PostgreSQL did not become ready; see ${place.log}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function makeDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.replace(/dingfen$/, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'dingfen'`)
    if (rowCount === 0) await client.query('create database dingfen')
  } finally {
    await client.end()
  }
}
