import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#platform/server/database/statement.ts'
import { askForLock, holdLock, releaseLock, takeLock } from './upload-lock.sql.ts'

/** A killed process holds an upload no longer than this. */
const LEASE_IN_SECONDS = 10
const HEARTBEAT_IN_MS = 1000
const LOOK_AGAIN_IN_MS = 200
/** A lease runs out within this time, and a live holder lets go within a second or two. */
const PATIENCE_IN_MS = 20_000

export interface HeldUpload {
  release(): Promise<void>
}

/**
 * One writer for each upload among all processes: a row in PostgreSQL, held by renewing it. Who comes back on a new line
 * asks the dead line to let go, which it does at its next heartbeat. No connection is held meanwhile: ten uploads would
 * hold ten.
 * @param isGone whether whoever asks has gone away meanwhile
 * @param letGo called when somebody else asks for it, or when the lease may be lost
 * @returns nothing where it could not be had
 */
export async function holdUpload(
  database: Database,
  id: string,
  isGone: () => boolean,
  letGo: () => void,
): Promise<HeldUpload | undefined> {
  const holder = randomUUID()
  const until = performance.now() + PATIENCE_IN_MS
  while ((await database.maybe(takeLock, [id, holder, LEASE_IN_SECONDS])) === undefined) {
    if (performance.now() > until || isGone()) return undefined
    await database.many(askForLock, [id])
    await wait(LOOK_AGAIN_IN_MS)
  }
  /** Without an answer of the database the lease may be somebody else's by now: better to stop writing. */
  const beat = async () => {
    const held = await database.maybe(holdLock, [id, holder, LEASE_IN_SECONDS]).catch(() => undefined)
    if (held === undefined || held.release_is_asked) letGo()
  }
  const heart = setInterval(() => void beat(), HEARTBEAT_IN_MS)
  return {
    async release() {
      clearInterval(heart)
      await database.many(releaseLock, [id, holder])
    },
  }
}
