import { verifyContents } from '#capabilities/keeping/server/index.ts'
import { readConfig } from '#platform/server/config/config.ts'
import { openConfiguredStore } from '../server/open-store.ts'
import { reachHouse } from './reach-database.ts'

/** Reads every stored recording now. @returns exit code: 0 all whole, 1 what is damaged was named */
export async function verifyRecordings(): Promise<number> {
  const config = readConfig(process.env)
  const files = await openConfiguredStore(config)
  const { database, letGo } = await reachHouse()
  try {
    const counted = await verifyContents(
      database,
      files,
      () => new Date(),
      (found) => {
        const names = found.recordings.length === 0 ? 'no recording' : found.recordings.join(', ')
        process.stdout.write(`DAMAGED: ${found.digest} ${found.damage}: ${names}\n`)
      },
    )
    const { contents, bytes, damaged } = counted
    process.stdout.write(
      `${damaged === 0 ? 'ok' : `${damaged} damaged`}: ${contents} contents, ${bytes} bytes read\n`,
    )
    return damaged === 0 ? 0 : 1
  } finally {
    await letGo()
  }
}
