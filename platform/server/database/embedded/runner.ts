import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Under which user PostgreSQL runs: it refuses root. `undefined` ids mean our own user. */
export interface Runner {
  readonly name: string
  readonly uid: number | undefined
  readonly gid: number | undefined
}

const preferred = ['postgres', 'nobody']

export async function chooseRunner(ownerUid?: number): Promise<Runner> {
  if (process.getuid?.() !== 0) return { name: 'own', uid: undefined, gid: undefined }
  const users = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const chosen =
    users.find(({ uid }) => uid === ownerUid) ??
    preferred.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined) ??
    users[0]
  if (chosen === undefined)
    throw new Error('started by root, and there is no other user to run PostgreSQL as')
  return chosen
}

/** Whether the runner gets through to the folder by its own rights. */
export async function canTraverse(folder: string, runner: Runner): Promise<boolean> {
  if (runner.uid === undefined || runner.gid === undefined) return true
  const looked = spawnSync('ls', [folder], { uid: runner.uid, gid: runner.gid, stdio: 'ignore', cwd: '/' })
  return looked.status === 0
}

/**
 * How to start a program as the runner. Where the runner may not traverse to the data (a folder of root's), it is
 * given that one capability; PostgreSQL only insists on not being root.
 */
export function commandAs(runner: Runner, program: string, args: readonly string[], mayTraverse: boolean) {
  if (runner.uid === undefined || runner.gid === undefined) return { program, args: [...args], ids: {} }
  if (mayTraverse) return { program, args: [...args], ids: { uid: runner.uid, gid: runner.gid } }
  const capability = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  const user = ['--reuid', String(runner.uid), '--regid', String(runner.gid), '--clear-groups']
  return { program: 'setpriv', args: [...user, ...capability, program, ...args], ids: {} }
}
