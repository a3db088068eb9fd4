import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Config } from '#platform/server/config/config.ts'
import { deriveKeys, type Keys, loadOrMakeMasterKey } from '#platform/server/crypto/keys.ts'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { migrate } from '#platform/server/database/migrate.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { migrateJobs, type QueueAddress } from '#platform/server/jobs/index.ts'

export const APP_ROLE = 'dingfen_app'

const migrations = fileURLToPath(new URL('../../database/migrations', import.meta.url))

export interface OpenData {
  readonly database: Database
  readonly keys: Keys
  readonly embedded: EmbeddedPostgres | undefined
  readonly queue: QueueAddress
  close(): Promise<void>
}

type Progress = (sentence: string) => void

/** Database and keys, ready for use: the embedded server where no other is named, migrated, reached as the app's role. */
export async function openData(config: Config, progress: Progress): Promise<OpenData> {
  const keys = deriveKeys(await loadOrMakeMasterKey(config.masterKeyFile))
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, onProgress: progress })
  try {
    const queue = await migrateAll(config, embedded, keys, progress)
    const database = openDatabase({
      ...queue,
      connections: config.databaseConnections,
      onError: (error) => progress(`database: ${error.message}`),
    })
    const close = async () => {
      await database.end()
      await embedded?.stop()
    }
    return { database, keys, embedded, queue, close }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** Brings tables and queue up to date as their owner. @returns how the server itself reaches them */
async function migrateAll(
  config: Config,
  embedded: EmbeddedPostgres | undefined,
  keys: Keys,
  progress: Progress,
): Promise<QueueAddress> {
  const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl ?? ''
  const appPassword = embedded ? keys.database.toString('base64url') : undefined
  if (!embedded) await refuseOldPostgres(ownerUrl)
  await migrate({ ownerUrl, directory: migrations, appRole: APP_ROLE, appPassword, onProgress: progress })
  await migrateJobs({ ownerUrl, appRole: APP_ROLE })
  const appUrl = appPassword ? urlOfApp(ownerUrl, appPassword) : config.databaseAppUrl
  return { url: appUrl ?? ownerUrl, role: appUrl ? undefined : APP_ROLE }
}

function urlOfApp(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = password
  return url.href
}

async function refuseOldPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    if (Number(rows[0]?.server_version_num) < 150_000) throw new Error('PostgreSQL 15 or newer is needed')
  } finally {
    await client.end()
  }
}
