/** Writes `database/schema.sql` from a database that the migrations have just made; `--check` only compares. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/server/database/embedded/embedded-postgres.ts'
import { migrate } from '#platform/server/database/migrate.ts'
import { readCatalog } from './schema/read-catalog.ts'
import { writeSchema } from './schema/write-schema.ts'

const directory = fileURLToPath(new URL('../database/migrations', import.meta.url))
const file = fileURLToPath(new URL('../database/schema.sql', import.meta.url))

async function schemaOfMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dingfen-schema-'))
  const onProgress = () => {}
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, onProgress, forTests: true })
  const client = new pg.Client({ connectionString: postgres.ownerUrl })
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, directory, appRole: 'dingfen_app', onProgress })
    await client.connect()
    return writeSchema(await readCatalog(client))
  } finally {
    await client.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const schema = await schemaOfMigrations()
if (!process.argv.includes('--check')) await writeFile(file, schema)
else if ((await readFile(file, 'utf8').catch(() => '')) !== schema) {
  console.error('database/schema.sql is not what the migrations make; run node tools/schema.ts')
  process.exitCode = 1
}
