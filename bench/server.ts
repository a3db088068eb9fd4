import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../apps/server/start.mjs', import.meta.url))

/**
 * The program itself in a process of its own, as `npm start` does it: one process that answers and works off jobs. From
 * its second start on Node reads the sources compiled; before, the compiler stays in the memory that is measured.
 */
export interface BenchServer {
  readonly port: number
  /** Resident memory now. @returns bytes; 0 where the system does not tell */
  memory(): Promise<number>
  stop(): Promise<void>
}

export interface ServerSettings {
  readonly dataDirectory: string
  readonly ownerUrl: string
  readonly appUrl: string
}

/** Starts it on the database of the bench and waits until it listens. @throws with what it said when it ends */
export async function startServer({ dataDirectory, ownerUrl, appUrl }: ServerSettings): Promise<BenchServer> {
  const { PATH, HOME, TMPDIR } = process.env
  const env = {
    PATH,
    HOME,
    TMPDIR,
    PORT: '0',
    DINGFEN_SEED: 'none',
    DINGFEN_DATA: dataDirectory,
    DINGFEN_OPEN_REQUESTS_PER_MINUTE: '1000000',
  }
  const child = spawn(process.execPath, [main], {
    env: { ...env, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await untilListening(child)
  return {
    port,
    memory: () => residentBytes(child.pid ?? 0),
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function untilListening(child: ChildProcess): Promise<number> {
  let said = ''
  const listens = Promise.withResolvers<number>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece) => {
      said += piece
      const port = /http:\/\/[\d.]+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) listens.resolve(Number(port))
    })
  }
  child.once('close', () => listens.reject(new Error(`the server did not start:\n${said}`)))
  return listens.promise
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

/** Asks now and then how much memory the server takes, and keeps the most. */
export function watchMemory(server: BenchServer): () => number {
  let most = 0
  const timer = setInterval(async () => {
    most = Math.max(most, await server.memory())
  }, 250)
  return () => {
    clearInterval(timer)
    return most
  }
}
