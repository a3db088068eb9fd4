import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from '../database/embedded/orphan.ts'

/** The data folder is in use by another process of ours. */
export class AlreadyRunning extends Error {
  constructor(pid: number, since: string, dataDirectory: string) {
    super(
      `另一个定分进程（${pid}，自 ${since}）正在使用 ${dataDirectory}，本次启动已停止。\n` +
        `Another Dingfen (process ${pid}, since ${since}) is using ${dataDirectory}; this one does not start.`,
    )
  }
}

interface Holder {
  readonly pid: number
  /** Start of the process as the kernel counts it: a process number may be given out again. */
  readonly born: string
  readonly since: string
}

/** One server per data folder. The lock of a process that was killed is taken over. @returns how to let go */
export async function acquireInstanceLock(dataDirectory: string, now: Date): Promise<() => Promise<void>> {
  await mkdir(dataDirectory, { recursive: true })
  const file = join(dataDirectory, 'instance.lock')
  const mine: Holder = { pid: process.pid, born: await bornOf(process.pid), since: now.toISOString() }
  for (let tries = 0; tries < 3; tries++) {
    if (await claim(file, mine)) return () => rm(file, { force: true })
    const holder = await readHolder(file)
    if (holder !== undefined && (await isHolding(holder))) {
      throw new AlreadyRunning(holder.pid, holder.since, dataDirectory)
    }
    await rm(file, { force: true })
  }
  throw new Error(`${file} is taken and released too often; is something else starting on these data?`)
}

async function claim(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function isHolding(holder: Holder): Promise<boolean> {
  return isAlive(holder.pid) && (await bornOf(holder.pid)) === holder.born
}

/** Field 22 of /proc/PID/stat; elsewhere the process number has to do. */
async function bornOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
