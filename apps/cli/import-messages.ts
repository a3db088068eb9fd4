import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { doors } from '#capabilities/disputes/domain/index.ts'
import { importMessages as importAll } from '#capabilities/reception/server/index.ts'
import { reachHouse } from './reach-database.ts'
import { readLines } from './read-lines.ts'

/**
 * `dingfen import messages FILE --door online [--source NAME]`: one line of JSON per message with `id`, `time`,
 * `title` and `text`. Ids are unique under the name of the source, `messages` where none is given.
 * @returns exit code: 0 when the file was read to its end, whatever was rejected; 2 when it could not be
 */
export async function importMessages(args: readonly string[]): Promise<number> {
  const order = readOrder(args)
  if (typeof order === 'string') return fail(order)
  try {
    await access(order.file)
  } catch {
    return fail(`cannot read ${order.file}`)
  }
  const { database, letGo } = await reachHouse()
  try {
    const summary = await importAll(database, readLines(order.file), { ...order, now: new Date() })
    process.stdout.write(`${JSON.stringify(summary)}\n`)
    return 0
  } finally {
    await letGo()
  }
}

function readOrder(args: readonly string[]) {
  try {
    const options = { door: { type: 'string' }, source: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return 'name one FILE'
    const { door = 'import', source = 'messages' } = values
    if (!Object.hasOwn(doors, door)) return `--door is one of ${Object.keys(doors).join(', ')}`
    return { file, door, source }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function fail(sentence: string): number {
  process.stderr.write(`dingfen import messages FILE --door online: ${sentence}\n`)
  return 2
}
