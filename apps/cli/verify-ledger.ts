import { readConfig } from '#platform/server/config/config.ts'
import {
  findRunningEmbedded,
  startEmbeddedPostgres,
} from '#platform/server/database/embedded/embedded-postgres.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import { acquireInstanceLock } from '#platform/server/instance-lock/instance-lock.ts'
import { verifyLedger as verify } from '#platform/server/ledger/verify.ts'

/** @returns exit code: 0 every link holds, 1 the first broken one was named */
export async function verifyLedger(): Promise<number> {
  const reached = await reachDatabase()
  const database = openDatabase({ url: reached.url, connections: 1, onError: () => {} })
  try {
    const { chains, entries, broken } = await verify(database)
    if (broken === undefined) {
      process.stdout.write(`ok: ${chains} chains, ${entries} events\n`)
      return 0
    }
    process.stdout.write(`BROKEN: ${broken.kind} ${broken.chain}, event ${broken.seq}: ${broken.reason}\n`)
    return 1
  } finally {
    await database.end()
    await reached.letGo()
  }
}

/** The running server's data where one runs; otherwise its database is started for the time of the command. */
async function reachDatabase(): Promise<{ url: string; letGo: () => Promise<void> }> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? (await findRunningEmbedded(config.dataDirectory))
  if (running !== undefined) return { url: running, letGo: async () => {} }
  const release = await acquireInstanceLock(config.dataDirectory, new Date())
  const embedded = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, onProgress: () => {} })
  const letGo = async () => {
    await embedded.stop()
    await release()
  }
  return { url: embedded.ownerUrl, letGo }
}
