import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ERRORS, type Lock, type Locker } from '@tus/server'
import type { Database } from '#platform/server/database/statement.ts'
import { askForLock, holdLock, releaseLock, takeLock } from './upload-lock.sql.ts'

/** A killed process holds an upload no longer than this. */
const LEASE_IN_SECONDS = 10
const HEARTBEAT_IN_MS = 1000
const LOOK_AGAIN_IN_MS = 200
/** A lease runs out within this time, and a live holder lets go within a second or two. */
const PATIENCE_IN_MS = 20_000

/**
 * One writer for each upload among all processes: a row in PostgreSQL, held by renewing it. Who comes back on a new line
 * asks the dead line to let go, which it does at its next heartbeat. No connection is held meanwhile: ten uploads would
 * hold ten.
 */
export class UploadLocks implements Locker {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  newLock(id: string): Lock {
    return new UploadLock(this.#database, id)
  }
}

class UploadLock implements Lock {
  readonly #database: Database
  readonly #id: string
  readonly #holder = randomUUID()
  #heart: NodeJS.Timeout | undefined

  constructor(database: Database, id: string) {
    this.#database = database
    this.#id = id
  }

  async lock(signal: AbortSignal, letGo: () => Promise<void> | void): Promise<void> {
    const until = performance.now() + PATIENCE_IN_MS
    while (!(await this.#take())) {
      if (performance.now() > until) throw ERRORS.ERR_LOCK_TIMEOUT
      await this.#database.many(askForLock, [this.#id])
      await wait(LOOK_AGAIN_IN_MS)
      if (signal.aborted) throw ERRORS.ABORTED
    }
    this.#heart = setInterval(() => void this.#beat(letGo), HEARTBEAT_IN_MS)
  }

  async unlock(): Promise<void> {
    clearInterval(this.#heart)
    await this.#database.many(releaseLock, [this.#id, this.#holder])
  }

  async #take(): Promise<boolean> {
    const taken = await this.#database.maybe(takeLock, [this.#id, this.#holder, LEASE_IN_SECONDS])
    return taken !== undefined
  }

  /** Without an answer of the database the lease may be somebody else's by now: better to stop writing. */
  async #beat(letGo: () => Promise<void> | void): Promise<void> {
    const held = await this.#database
      .maybe(holdLock, [this.#id, this.#holder, LEASE_IN_SECONDS])
      .catch(() => undefined)
    if (held === undefined || held.release_is_asked) await letGo()
  }
}
