import type { z } from 'zod'
import { type Database, statement, type Transaction } from '../database/statement.ts'
import type { DistrictTime } from './district-time.ts'

/** What a job may use. `signal` is aborted when the process wants to end: a long job stops at its next page. */
export interface JobTools {
  readonly database: Database
  readonly clock: () => Date
  readonly signal: AbortSignal
}

/**
 * Work that is done later, at least once: it carries ids only and may run twice.
 *
 * @property name  `capability.verb-noun`, unique; the name in the queue and in the metrics
 * @property daily time of the district at which it runs once a day with an empty payload
 * @property run   a throw is a failure: tried again later, with growing pauses, up to `attempts` times
 */
export interface JobDefinition<Payload> {
  readonly name: `${string}.${string}`
  readonly payload: z.ZodType<Payload>
  readonly daily?: DistrictTime
  readonly attempts?: number
  readonly run: (tools: JobTools, payload: Payload) => Promise<void>
}

/** @property key a job that still waits under the same key is replaced. @property at not before this instant */
export interface EnqueueOptions {
  readonly key?: string
  readonly at?: Date
}

/**
 * Work that changes cause in crowds, many in a second: each causes it by one row in `platform.caused_job`, and the worker
 * works off together what gathered. What fails there goes to the queue, where each is tried by itself.
 *
 * @property run in the transaction that takes the causes: what it writes and that they are taken stand or fall together
 */
export interface CausedJobDefinition<Payload> {
  readonly name: `${string}.${string}`
  readonly payload: z.ZodType<Payload>
  readonly attempts?: number
  readonly run: (tx: Transaction, payloads: readonly Payload[], clock: () => Date) => Promise<void>
}

export interface Job<Payload> extends AnyJob {
  /** In the transaction that causes it: the job exists if and only if the change does. */
  enqueue(tx: Transaction, payload: Payload, options?: EnqueueOptions): Promise<void>
}

/** Type-erased, as the worker keeps them in one list. */
export interface AnyJob {
  readonly name: string
  readonly daily: DistrictTime | undefined
  readonly attempts: number
  /** @throws when the payload is not what the job was defined for */
  perform(tools: JobTools, payload: unknown): Promise<void>
}

export interface CausedJob extends AnyJob {
  /** @throws when one of the payloads is not what the job was defined for */
  performTogether(tx: Transaction, payloads: readonly unknown[], clock: () => Date): Promise<void>
}

export const isCaused = (job: AnyJob): job is CausedJob => 'performTogether' in job

const addJob = statement(
  'platform.add-job',
  `select from graphile_worker.add_job($1, payload => $2::json, job_key => $3, run_at => $4, max_attempts => $5)`,
)

const ATTEMPTS = 25 // the pauses grow: the last one comes some three days after the first

export function defineJob<Payload>(definition: JobDefinition<Payload>): Job<Payload> {
  const { name, payload: schema, daily, attempts = ATTEMPTS, run } = definition
  return {
    name,
    daily,
    attempts,
    perform: (tools, payload) => run(tools, schema.parse(payload)),
    async enqueue(tx, payload, { key, at } = {}) {
      await tx.many(addJob, [name, JSON.stringify(schema.parse(payload)), key ?? null, at ?? null, attempts])
    },
  }
}

export function defineCausedJob<Payload>(definition: CausedJobDefinition<Payload>): CausedJob {
  const { name, payload: schema, attempts = ATTEMPTS, run } = definition
  return {
    name,
    daily: undefined,
    attempts,
    perform: ({ database, clock }, payload) =>
      database.transaction((tx) => run(tx, [schema.parse(payload)], clock)),
    performTogether: (tx, payloads, clock) =>
      run(
        tx,
        payloads.map((payload) => schema.parse(payload)),
        clock,
      ),
  }
}
