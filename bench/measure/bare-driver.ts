import pg from 'pg'
import { typeParsers } from '#platform/server/database/type-parsers.ts'
import { type Drive, drive, type Figures } from './drive.ts'
import { type Recording, replay } from './replay.ts'

/** The driver without the application: the same role, the same settings, so many connections. */
export async function openBare(appUrl: string, connections: number): Promise<readonly pg.Client[]> {
  const open = async () => {
    const client = new pg.Client({
      connectionString: appUrl,
      types: typeParsers,
      options: '-c timezone=Asia/Shanghai',
    })
    await client.connect()
    return client
  }
  return Promise.all(Array.from({ length: connections }, open))
}

/** Sends what was recorded, one recording after the other, each write on a matter of its own. */
export function driveBare(
  clients: readonly pg.Client[],
  recordings: readonly Recording[],
  subjects: readonly string[] | undefined,
  order: Drive,
): Promise<Figures> {
  return drive(order, async (worker, number) => {
    const client = clients[worker]
    const recording = recordings[number % recordings.length]
    if (client === undefined || recording === undefined) throw new RangeError('nothing was recorded')
    await replay(client, recording, subjects?.[number])
    return true
  })
}
