import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readConfig } from '#platform/server/config/config.ts'
import { statement } from '#platform/server/database/statement.ts'
import { type OpenData, openData } from '../apps/server/open-data.ts'
import { seedDatabase } from '../apps/server/seed.ts'
import { loadDecisions } from './load/load-decisions.ts'
import { loadDisputes } from './load/load-disputes.ts'
import type { Options } from './options.ts'

export const PASSWORD = 'Bench-2026-stone-drum'

const countDisputes = statement<{ readonly count: number }>(
  'disputes.count-all-for-bench',
  'select count(*) from disputes.dispute',
)

export interface Prepared extends OpenData {
  readonly dataDirectory: string
  /** Addresses of the tables' owner and of the server's role. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly disputes: number
}

type Progress = (sentence: string) => void

/** A PostgreSQL of its own with the seeded district and so many disputes; in a new folder unless one is named. */
export async function prepare(options: Options, progress: Progress): Promise<Prepared> {
  const dataDirectory = options.data ? resolve(options.data) : await mkdtemp(join(tmpdir(), 'dingfen-bench-'))
  const config = readConfig({ DINGFEN_DATA: dataDirectory, DINGFEN_SEED: 'none' })
  const data = await openData(config, progress)
  const ownerUrl = data.embedded?.ownerUrl ?? ''
  const close = async () => {
    await data.close()
    if (options.data === undefined) await rm(dataDirectory, { recursive: true, force: true })
  }
  try {
    const now = new Date()
    const { database, keys } = data
    const isNew = await seedDatabase(database, { withDemo: true, demoPassword: PASSWORD, now })
    if (isNew) {
      await loadDisputes({ ownerUrl, keys, count: options.disputes, now, progress })
      await loadDecisions({ ownerUrl, count: options.disputes, now })
      progress(`${options.disputes} published decisions copied`)
    }
    const { count } = await database.one(countDisputes)
    return { ...data, close, dataDirectory, ownerUrl, appUrl: data.queue.url, disputes: count }
  } catch (error) {
    await close()
    throw error
  }
}
