import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkInput } from '#platform/contract/input-faults.ts'
import { hasUnprintableText } from '#platform/server/http/validate.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'

const Text = z
  .union([z.string(), z.number()])
  .transform((said) => String(said).trim())
  .pipe(z.string().max(500))
const Digest = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/)

/**
 * What a manifest says of one file, in the words of stations: `wjbm` or `ccwz` names the file below the folder.
 * @source enforcement.md 3.4, file record fields
 */
const Said = z.looseObject({
  wjbh: Text.optional(),
  wjbm: Text.optional(),
  ccwz: Text.optional(),
  pssj: Text.optional(),
  wjsc: z.coerce.number().min(0).max(864_000).optional(),
  bzlx: Text.optional(),
  jgdm: Text.optional(),
  jybh: Text.optional(),
  jy_xm: Text.optional(),
  cpxh: Text.optional(),
  place: Text.optional(),
  sha256: Digest.optional(),
  sm3: Digest.optional(),
})
export type ManifestRecord = z.infer<typeof Said>

/** @property records by the path of their file @property faults entries that could not be read, each with its place */
export interface ManifestOfFolder {
  readonly name: string | undefined
  readonly records: ReadonlyMap<string, ManifestRecord>
  readonly faults: readonly string[]
}

const names = ['manifest.json', 'manifest.csv']
export const isManifest = (path: string) => names.includes(path)

/** The manifest of a folder where it has one: a list of records as JSON, or a table whose first row names the fields. */
export async function readManifest(folder: string): Promise<ManifestOfFolder> {
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes === undefined) continue
    const said = name.endsWith('.json') ? saidAsJson(bytes) : saidAsTable(bytes)
    return typeof said === 'string'
      ? { name, records: new Map(), faults: [`${name}: ${said}`] }
      : { name, ...sorted(name, said) }
  }
  return { name: undefined, records: new Map(), faults: [] }
}

function sorted(name: string, said: readonly unknown[]) {
  const records = new Map<string, ManifestRecord>()
  const faults: string[] = []
  for (const [index, one] of said.entries()) {
    const read = checkInput(Said, one)
    const path = 'value' in read ? pathOf(read.value) : undefined
    if ('faults' in read)
      faults.push(
        `${name} #${index + 1}: ${read.faults.map(({ path: at, say }) => `${at.join('.')}: ${say('en')}`).join(' ')}`,
      )
    else if (hasUnprintableText(one))
      faults.push(`${name} #${index + 1}: holds characters that cannot be kept`)
    else if (path === undefined)
      faults.push(`${name} #${index + 1}: wjbm or ccwz has to name a file below the folder`)
    else records.set(path, read.value)
  }
  return { records, faults }
}

/** Below the folder, or none: an address that leads out of it names no file of it. */
function pathOf({ ccwz, wjbm }: ManifestRecord): string | undefined {
  const told = (ccwz || wjbm || '').replaceAll('\\', '/').replace(/^\.\//, '')
  const isOutside = told === '' || told.startsWith('/') || /^[A-Za-z]:/.test(told)
  return isOutside || told.split('/').includes('..') ? undefined : told
}

function saidAsJson(bytes: Buffer): readonly unknown[] | string {
  try {
    const said: unknown = JSON.parse(bytes.toString('utf8'))
    return Array.isArray(said) ? said : 'not a list of records'
  } catch {
    return 'not JSON'
  }
}

function saidAsTable(bytes: Buffer): readonly unknown[] | string {
  const table = readTable(bytes)
  if (!table.ok) return `not a table (${table.refusal.code})`
  const [head, ...rows] = table.value
  const fields = head?.cells.map(({ text }) => text.trim()) ?? []
  return rows.map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [[fields[index] ?? '', text.trim()]])),
    ),
  )
}
