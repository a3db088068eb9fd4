/**
 * Builds the browser application into `build/web`, only when something that it is made of has changed.
 * `--check` prints what each entrance loads first and fails when the public one is too heavy.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFirstLoads } from './web-first-load.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'build/web')

/** Everything that may end up in the browser, and what decides how it is built. */
const inputPatterns = [
  'apps/web/**/*',
  'platform/web/**/*',
  'platform/contract/*',
  'kernel/**/*.ts',
  'capabilities/*/{contract.ts,domain/**/*.ts,web/**/*}',
  'vite.config.ts',
  'tools/build-web.ts',
  'package.json',
  'package-lock.json',
]

interface BuildOutcome {
  readonly isFresh: boolean
  readonly seconds: number
}

/** @param say receives one line per step, for the start of the server and for the terminal */
export async function buildWeb(say: (line: string) => void = () => {}): Promise<BuildOutcome> {
  const began = performance.now()
  const digest = digestOfInputs()
  const seconds = () => Math.round((performance.now() - began) / 100) / 10
  if (isBuiltFrom(digest)) return { isFresh: false, seconds: seconds() }
  say('building the browser application')
  await runVite()
  say(`built the browser application in ${seconds()} s`)
  return { isFresh: true, seconds: seconds() }

  // Beside the target first, then swapped in: a server or a second builder never sees half a build.
  async function runVite(): Promise<void> {
    const aside = `build/web.${process.pid}`
    process.env.DINGFEN_WEB_OUT = aside
    process.once('SIGTERM', () => {
      rmSync(join(root, aside), { recursive: true, force: true })
      process.exit(1)
    })
    const { build } = await import('vite')
    await asForPeople(() => build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }))
    writeFileSync(join(root, aside, '.inputs'), digest)
    swapIn(join(root, aside))
  }
}

/** Whoever builds, a test as well: what is tried is what people get, and not the slower build of a developer. */
async function asForPeople<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await build()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

function isBuiltFrom(digest: string): boolean {
  const note = join(target, '.inputs')
  return existsSync(note) && readFileSync(note, 'utf8') === digest
}

function digestOfInputs(): string {
  const hash = createHash('sha256')
  for (const file of globSync(inputPatterns, { cwd: root }).sort()) {
    const path = join(root, file)
    if (/\.test\.tsx?$/.test(file) || !statSync(path).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function swapIn(built: string): void {
  const old = `${target}.old.${process.pid}`
  try {
    if (existsSync(target)) renameSync(target, old)
    renameSync(built, target)
  } catch (error) {
    // Another process that started at the same moment swapped its own in; it was made of the same sources.
    if (!existsSync(target)) throw error
    rmSync(built, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

if (process.argv[1] === import.meta.filename) {
  const { isFresh } = await buildWeb(console.log)
  if (!isFresh) console.log('the browser application is up to date')
  if (process.argv.includes('--check')) process.exitCode = checkFirstLoads(target, console.log) ? 0 : 1
}
