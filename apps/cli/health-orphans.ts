import { readOrphans } from '#capabilities/insight/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import { reachDatabase } from './reach-database.ts'

/** Prints how many open matters nobody could answer for. @returns exit code: 0 none, 1 some */
export async function healthOrphans(): Promise<number> {
  const reached = await reachDatabase()
  const database = openDatabase({ url: reached.url, connections: 1, onError: () => {} })
  try {
    const orphans = await readOrphans(database, legalDayOf(Date.now()))
    process.stdout.write(`${orphans}\n`)
    return orphans === 0 ? 0 : 1
  } finally {
    await database.end()
    await reached.letGo()
  }
}
