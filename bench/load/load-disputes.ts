import pg from 'pg'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { chanceOf } from './chance.ts'
import { copyIn } from './copy-in.ts'
import { readDistrict } from './district.ts'
import { identitiesOf } from './identities.ts'
import { inventorOf } from './invent.ts'
import { newSheets, writeDown } from './write-down.ts'

const BATCH = 4000
const SEED = 430_407

export interface LoadOrder {
  readonly ownerUrl: string
  readonly keys: Keys
  readonly count: number
  readonly now: Date
  readonly progress: (sentence: string) => void
}

/**
 * Fills a seeded, otherwise empty database with disputes, as its owner and set by set: indexes are taken down
 * and made anew afterwards, and the references, which the loader keeps by itself, are not looked up row by row.
 */
export async function loadDisputes({ ownerUrl, keys, count, now, progress }: LoadOrder): Promise<void> {
  const clients = await Promise.all([connect(ownerUrl), connect(ownerUrl)])
  const [owner, second] = clients
  try {
    const tables = Object.values(newSheets()).map(({ table }) => table)
    const indexes = await takeDownIndexes(owner, tables)
    await copyAll(owner, keys, count, now)
    await owner.query(`select setval('reception.code_serial', $1)`, [count])
    progress(`${count} disputes copied`)
    await Promise.all([makeIndexes(owner, indexes), makeIndexes(second, indexes)])
    progress('indexes made')
    for (const table of tables) await owner.query(`vacuum (analyze) ${table}`)
    await owner.query('checkpoint')
  } finally {
    for (const client of clients) await client.end()
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=Asia/Shanghai' })
  await client.connect()
  await client.query(`set session_replication_role = replica`)
  await client.query(`set maintenance_work_mem = '512MB'`)
  return client
}

/** While one batch travels the next one is invented: the two cores work at the same time. */
async function copyAll(owner: pg.Client, keys: Keys, count: number, now: Date): Promise<void> {
  const district = await readDistrict(owner)
  const identities = identitiesOf(keys)
  const invent = inventorOf(district, chanceOf(SEED), count, now)
  let travelling: Promise<void> = Promise.resolve()
  for (let first = 0; first < count; first += BATCH) {
    const sheets = newSheets()
    for (let index = first; index < Math.min(first + BATCH, count); index++) {
      writeDown(sheets, identities, district, invent(index))
    }
    await travelling
    travelling = Object.values(sheets).reduce(
      (before, next) => before.then(() => copyIn(owner, next)),
      travelling,
    )
  }
  await travelling
}

/** @returns how to make them again, the costly ones first */
async function takeDownIndexes(owner: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any($1::regclass[])
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  const isCostly = (definition: string) => /using gin/i.test(definition)
  return rows
    .map(({ definition }) => definition)
    .sort((one, other) => Number(isCostly(other)) - Number(isCostly(one)))
}

async function makeIndexes(owner: pg.Client, definitions: string[]): Promise<void> {
  for (let next = definitions.shift(); next !== undefined; next = definitions.shift()) await owner.query(next)
}
