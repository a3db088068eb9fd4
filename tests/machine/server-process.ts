import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

const main = fileURLToPath(new URL('../../apps/server/main.ts', import.meta.url))

/** The real program in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly address: string
  readonly pid: number
  /** From the start of the process to the sign that was waited for. */
  readonly startedInMs: number
  /** Everything that it said so far, errors included. */
  said(): string
  /** Sends the signal and waits. @returns the exit code, or the signal that ended it */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string>
  /** Waits until it ends by itself. */
  readonly ended: Promise<number | string>
}

const running = new Set<ChildProcess>()

const listens = /http:\/\/[\d.]+:\d+/

/**
 * Starts the program and waits until it says `sign`: its address, where nothing else is given.
 * @throws with what it said when it ends before that
 */
export async function startServer(
  folder: string,
  env: Record<string, string> = {},
  sign = listens,
  args: readonly string[] = [],
): Promise<ServerProcess> {
  const began = performance.now()
  const { child, said, ended } = launch(folder, env, args)
  const address = await untilSaid(sign, child, said, ended)
  const startedInMs = performance.now() - began
  const end = (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => {
    child.kill(signal)
    return ended
  }
  return { address, pid: child.pid ?? 0, startedInMs, said, end, ended }
}

/** Starts the program where it is expected to refuse. */
export async function startRefused(
  folder: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
) {
  const { said, ended } = launch(folder, env, args)
  return { code: await ended, said: said() }
}

function launch(folder: string, env: Record<string, string>, args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited(), DINGFEN_DATA: folder, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece))
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child)
    return (code ?? signal) as number | string
  })
  return { child, said: () => text, ended }
}

/** The settings of whoever runs the tests must not reach the server under test. */
function inherited(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env
  return { PATH, HOME, TMPDIR, SystemRoot }
}

async function untilSaid(sign: RegExp, child: ChildProcess, said: () => string, ended: Promise<unknown>) {
  let isOver = false
  void ended.then(() => (isOver = true))
  for (;;) {
    const found = sign.exec(said())?.[0]
    if (found !== undefined) return found
    if (isOver) throw new Error(`the server did not start:\n${said()}`)
    await Promise.race([once(child.stdout ?? child, 'data'), ended])
  }
}

/**
 * A data folder that holds the demo, made by the program itself.
 * @param env where the demo is to be made with settings of its own; without them it is made once for all files
 */
export async function makeDemoFolder(env?: Record<string, string>): Promise<string> {
  if (env === undefined) return copyOf(await sharedDemo())
  const folder = await newFolder()
  await furnish(folder, env)
  return folder
}

async function furnish(folder: string, env: Record<string, string> = {}): Promise<void> {
  await (await startServer(folder, { ...env, DINGFEN_SEED: 'demo' })).end('SIGTERM')
}

/** Files run beside each other: one makes it, the others wait. */
async function sharedDemo(): Promise<string> {
  const place = inject('demoPlace')
  const [folder, ready] = [join(place, 'data'), join(place, 'ready')]
  const isMine = await mkdir(folder).then(
    () => true,
    () => false,
  )
  if (isMine) {
    await furnish(folder)
    await writeFile(ready, '')
  }
  for (let tries = 0; tries < 1000; tries++) {
    if (existsSync(ready)) return folder
    await wait(100)
  }
  throw new Error('the demo that all files share was not made')
}

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dingfen-machine-'))
}

/** `cp -a` keeps the owner of the cluster, which may be another user than ours. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder()
  const run = spawnSync('cp', ['-a', `${folder}/.`, copy])
  if (run.status !== 0) throw new Error(`cp: ${run.stderr}`)
  return copy
}

/** Ends what a failed test left running, the orphaned PostgreSQL of a killed server included, and its folders. */
export async function clearAway(folders: readonly string[]): Promise<void> {
  for (const child of running) child.kill('SIGKILL')
  const { stopOrphan } = await import('#platform/server/database/embedded/orphan.ts')
  for (const folder of folders) {
    await stopOrphan(join(folder, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}
