import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * After a kill -9 of our server its PostgreSQL lives on. It is asked to end quickly, then told; what it had
 * acknowledged is in its log either way.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pid = await postmasterPid(cluster)
  if (pid === undefined || !(await isPostgresOf(pid, cluster))) return false
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 10],
  ] as const) {
    process.kill(pid, signal)
    for (let tries = 0; tries < seconds * 20; tries++) {
      if (!isAlive(pid)) return true
      await wait(50)
    }
  }
  throw new Error(`an earlier PostgreSQL (process ${pid}) on ${cluster} does not end`)
}

async function postmasterPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The number may have been given to another program since; only a PostgreSQL on this very folder is ours to end. */
async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes('postgres') && command.includes(cluster)
}
