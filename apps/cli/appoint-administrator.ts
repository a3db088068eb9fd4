import { parseArgs } from 'node:util'
import { openAccount } from '#capabilities/access/contract.ts'
import { type AppointmentProblem, appointFirstAdministrator } from '#capabilities/access/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { reachHouse } from './reach-database.ts'

const why = {
  'access.administrator-there': 'there is a security administrator already, who opens accounts at /desk/',
  'access.no-such-unit': 'there are no units yet; start the server once with DINGFEN_SEED=minimal',
  'access.username-taken': 'that username is taken',
} as const satisfies Record<AppointmentProblem, string>

/**
 * `dingfen appoint administrator USERNAME --name NAME`: the first security administrator, with a first password that
 * is printed once. @returns exit code: 0 done, 1 refused with the reason, 2 not understood
 */
export async function appointAdministrator(args: readonly string[]): Promise<number> {
  const order = readOrder(args)
  if (order === undefined) return say('dingfen appoint administrator USERNAME --name NAME', 2)
  const { database, letGo } = await reachHouse()
  try {
    const now = new Date()
    const stamp = { now, today: legalDayOf(now.getTime()) }
    const appointed = await database.transaction((tx) => appointFirstAdministrator(tx, order, stamp))
    if (!appointed.ok) return say(why[appointed.refusal.code], 1)
    process.stdout.write(`${order.username}\n${appointed.value}\n`)
    return 0
  } finally {
    await letGo()
  }
}

function readOrder(args: readonly string[]) {
  try {
    const options = { name: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const shape = openAccount.body?.shape
    if (shape === undefined || positionals.length !== 1) return undefined
    const [username] = positionals
    return {
      username: shape.username.parse(username),
      displayName: shape.displayName.parse(values.name),
    }
  } catch {
    return undefined
  }
}

function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
