import type { FastifyBaseLogger } from 'fastify'
import type { Keys } from '../crypto/keys.ts'
import type { Database, Reader } from '../database/statement.ts'
import type { Caller, MachineCaller } from './caller.ts'
import type { Metrics } from './metrics.ts'
import type { ProblemBook } from './problems.ts'
import type { Route } from './route.ts'

export interface ServerParts {
  readonly database: Database
  readonly keys: Keys
  readonly problems: ProblemBook
  readonly routes: readonly Route[]
  readonly resolveCaller: (db: Reader, token: string, now: Date) => Promise<Caller | undefined>
  /** Who shows this bearer token. */
  readonly resolveMachine: (db: Reader, token: string, now: Date) => Promise<MachineCaller | undefined>
  readonly clock: () => Date
  readonly logger: FastifyBaseLogger | false
  /** Cookies travel only over TLS. */
  readonly secureCookies: boolean
  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[]
  /** Requests per minute and address to operations that anyone may call. */
  readonly openRequestsPerMinute: number
  readonly metrics?: Metrics | undefined
}
