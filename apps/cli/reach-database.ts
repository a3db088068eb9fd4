import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '#platform/server/config/config.ts'
import {
  findRunningEmbedded,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { acquireInstanceLock } from '#platform/server/instance-lock/instance-lock.ts'
import { APP_ROLE, openData } from '../server/open-data.ts'
import { seedDatabase } from '../server/seed.ts'
import { NoHouse } from './why-not-begun.ts'

/**
 * The running server's data where one runs; otherwise its database is started for the time of the command.
 * @throws NoHouse where no server has ever run on the folder
 */
export async function reachDatabase(): Promise<{ url: string; letGo: () => Promise<void> }> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? (await findRunningEmbedded(config.dataDirectory))
  if (running !== undefined) return { url: running, letGo: async () => {} }
  if (!existsSync(join(config.dataDirectory, 'postgres'))) throw new NoHouse(config.dataDirectory)
  const release = await acquireInstanceLock(config.dataDirectory, new Date())
  const embedded = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, onProgress: () => {} })
  const letGo = async () => {
    await embedded.stop()
    await release()
  }
  return { url: embedded.ownerUrl, letGo }
}

/**
 * A house to write into: the running server's, or one that is opened, migrated and, when it is new, furnished for the
 * time of the command. Written as the server's own role, which the ledger lets nothing but add.
 */
export async function reachHouse(): Promise<{ database: Database; letGo: () => Promise<void> }> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? (await findRunningEmbedded(config.dataDirectory))
  if (running !== undefined) {
    const url = config.databaseAppUrl ?? running
    const database = openDatabase({ url, role: APP_ROLE, connections: 1, onError: () => {} })
    return { database, letGo: () => database.end() }
  }
  const release = await acquireInstanceLock(config.dataDirectory, new Date())
  const data = await openData(config, () => {})
  const { seed, demoPassword } = config
  if (seed !== 'none') {
    await seedDatabase(data.database, { withDemo: seed === 'demo', demoPassword, now: new Date() })
  }
  const letGo = async () => {
    await data.close()
    await release()
  }
  return { database: data.database, letGo }
}
