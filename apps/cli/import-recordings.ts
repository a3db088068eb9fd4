import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { departmentsBut, importFolder, type ToldOfFile } from '#capabilities/stations/server/index.ts'
import { readConfig } from '#platform/server/config/config.ts'
import { openIncoming } from '#platform/server/files/incoming.ts'
import { openConfiguredStore } from '../server/open-store.ts'
import { fatesOfFiles } from './fates-of-files.ts'
import { reachHouse } from './reach-database.ts'

/**
 * `dingfen import recordings DIR [--unit CODE] [--dry-run]`: every recording below a folder, with what its `manifest.json` or
 * `manifest.csv`, or the names of the files, tell. One line of JSON goes out; what was not taken is told in words beside it.
 * @returns exit code: 0 when the folder was read to its end, whatever was left; 1 when there is no room; 2 when it could not be
 */
export async function importRecordings(args: readonly string[]): Promise<number> {
  const order = readOrder(args)
  if (typeof order === 'string') return fail(order)
  const isFolder = await stat(order.folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return fail(`${order.folder} is no folder that can be read`)
  const config = readConfig(process.env)
  const files = await openConfiguredStore(config)
  const uploads = { files, incoming: openIncoming(join(config.dataDirectory, 'incoming')), ...config.storage }
  const { database, letGo } = await reachHouse()
  try {
    const others = order.unit === undefined ? undefined : await departmentsBut(database, order.unit)
    if (others !== undefined)
      return fail(
        `no department ${order.unit}; there are ${others.map(({ slug, name }) => `${slug} ${name}`).join(', ')}`,
      )
    const clock = () => new Date()
    const report = await importFolder(database, uploads, { ...order, clock, onFile: say })
    for (const fault of report.faults) process.stderr.write(`✗ ${fault}\n`)
    process.stderr.write(
      `${report.files} files: ${report.takenIn} ${order.isTrial ? 'would be taken in' : 'taken in'}, ${report.known} known, ${report.left.length} left\n`,
    )
    process.stdout.write(`${JSON.stringify({ folder: order.folder, isTrial: order.isTrial, ...report })}\n`)
    return report.left.some(({ fate }) => fate === 'no-room') ? 1 : 0
  } finally {
    await letGo()
  }
}

/** A name may hold anything: signs that a terminal would obey are shown as they are written in JSON. */
function say({ path, fate }: ToldOfFile): void {
  const sign = ['taken-in', 'would-be-taken-in', 'restored', 'known'].includes(fate) ? '·' : '✗'
  const { zh, en } = fatesOfFiles[fate]
  process.stderr.write(`${sign} ${JSON.stringify(path)} ${zh} ${en}\n`)
}

function readOrder(args: readonly string[]) {
  try {
    const options = { unit: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1) return 'name one DIR'
    return { folder: resolve(folder), unit: values.unit, isTrial: values['dry-run'] === true }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function fail(sentence: string): number {
  process.stderr.write(`dingfen import recordings DIR [--unit CODE] [--dry-run]: ${sentence}\n`)
  return 2
}
