import { setTimeout as wait } from 'node:timers/promises'
import {
  Logger,
  type LogLevel,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import pg from 'pg'
import { hearLosses } from '../database/open-database.ts'
import type { Database } from '../database/statement.ts'
import type { AnyJob, JobTools } from './define-job.ts'
import { cronOf } from './district-time.ts'
import { workOffCauses } from './work-off-causes.ts'

/** How the queue is reached: directly, never through a pooler of transactions, for it listens. */
export interface QueueAddress {
  readonly url: string
  readonly role: string | undefined
}

export interface WorkerOptions {
  readonly queue: QueueAddress
  readonly jobs: readonly AnyJob[]
  readonly database: Database
  readonly clock: () => Date
  /** A sentence about trouble, for the log. */
  readonly onTrouble: (sentence: string) => void
  readonly onDone?: (job: string, seconds: number, succeeded: boolean) => void
}

export interface JobWorker {
  /** `restarting` while the queue cannot be reached: the server answers meanwhile, the jobs wait. */
  state(): 'running' | 'restarting' | 'stopped'
  /** Takes no new job, lets the running ones finish or notice their signal, and ends. */
  stop(): Promise<void>
}

const CONCURRENT_JOBS = 2
const SIGNAL_AFTER_IN_MS = 100
const RESTART_PAUSE_IN_MS = 2_000
const LAST_NOTES_IN_MS = 2_000
/** People notice no second; the more gathers, the less each one costs. */
const CAUSES_PAUSE_IN_MS = 1_000
const DAY_IN_MS = 24 * 60 * 60 * 1000

/** Works off the queue until it is stopped; a lost database stops the work, never the process. */
export function startWorker(options: WorkerOptions): JobWorker {
  const ending = new AbortController()
  let state: ReturnType<JobWorker['state']> = 'restarting'
  const causes = workOffCausesUntil(options, ending.signal)
  const over = (async () => {
    while (!ending.signal.aborted) {
      await workOnce(options, ending.signal, () => (state = 'running')).catch((error: Error) =>
        options.onTrouble(`jobs: ${error.message}`),
      )
      state = 'restarting'
      await wait(RESTART_PAUSE_IN_MS, undefined, { signal: ending.signal }).catch(() => {})
    }
    await causes
    state = 'stopped'
  })()
  return {
    state: () => state,
    stop() {
      ending.abort()
      return over
    },
  }
}

async function workOffCausesUntil(options: WorkerOptions, ending: AbortSignal): Promise<void> {
  const { database, clock, jobs, onTrouble } = options
  while (!ending.aborted) {
    const pause = await workOffCauses({ database, clock, signal: ending }, jobs, options).then(
      () => CAUSES_PAUSE_IN_MS,
      (error: Error) => {
        onTrouble(`jobs: ${error.message}`)
        return RESTART_PAUSE_IN_MS
      },
    )
    await wait(pause, undefined, { signal: ending }).catch(() => {})
  }
}

/** One life of the library's runner, from its connection to its end. */
async function workOnce(options: WorkerOptions, ending: AbortSignal, onRunning: () => void): Promise<void> {
  const { queue, onTrouble } = options
  const pool = new pg.Pool({
    connectionString: queue.url,
    max: CONCURRENT_JOBS + 2, // one more listens, one reads the calendar of the daily jobs
    connectionTimeoutMillis: 5_000,
    ...(queue.role ? { options: `-c role=${queue.role}` } : {}),
  })
  hearLosses(pool, (error) => onTrouble(`jobs: ${error.message}`))
  try {
    const runner = await run({
      pgPool: pool,
      concurrency: CONCURRENT_JOBS,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: SIGNAL_AFTER_IN_MS,
      logger: loggerOver(onTrouble),
      taskList: taskListOf(options),
      parsedCronItems: parseCronItems(options.jobs.flatMap(cronItemOf)),
      // Without a delay the library does not wait for its own note that a job is done: lost with the database, that note
      // would end the process. With one, it ends the runner, which is begun again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    onRunning()
    await untilOver(runner, ending)
  } finally {
    await pool.end().catch(() => {})
  }
}

async function untilOver(runner: Runner, ending: AbortSignal): Promise<void> {
  const stop = () => void runner.stop().catch(() => {})
  const over = new AbortController()
  ending.addEventListener('abort', stop)
  if (ending.aborted) stop()
  try {
    await Promise.race([runner.promise, untilStuck(runner.events, over.signal)])
  } finally {
    ending.removeEventListener('abort', stop)
    over.abort()
  }
}

/**
 * The library miscounts the notes that it still has to write once one of them was lost with the database, and may then
 * wait for the others for ever (graphile-worker 0.18.0). All that its workers had in hand has ended by then.
 */
async function untilStuck(events: WorkerEvents, over: AbortSignal): Promise<void> {
  const lost = new Promise((resolve) => events.once('pool:fatalError', resolve))
  const stopped = new Promise<void>((resolve) => {
    let working = CONCURRENT_JOBS
    events.on('worker:stop', () => --working === 0 && resolve())
  })
  await Promise.all([lost, stopped])
  await wait(LAST_NOTES_IN_MS, undefined, { signal: over }).catch(() => {})
}

function taskListOf({ jobs, database, clock, onDone }: WorkerOptions): TaskList {
  const tasks: TaskList = {}
  for (const job of jobs) {
    tasks[job.name] = async (payload, { abortSignal }) => {
      const began = performance.now()
      const tools: JobTools = { database, clock, signal: abortSignal }
      const done = (succeeded: boolean) => onDone?.(job.name, (performance.now() - began) / 1000, succeeded)
      try {
        await job.perform(tools, withoutCronNote(payload))
        done(true)
      } catch (error) {
        done(false)
        throw error
      }
    }
  }
  return tasks
}

/** A daily job is told by the library when it was due; ours ask the clock. */
function withoutCronNote(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload
  const { _cron, ...rest } = payload as Record<string, unknown>
  return rest
}

/** A day that was missed while the server stood still is made up for at its next start, once. */
function cronItemOf({ name, daily, attempts }: AnyJob) {
  if (daily === undefined) return []
  const options = { backfillPeriod: DAY_IN_MS, maxAttempts: attempts, jobKey: name, queueName: 'daily' }
  return [{ task: name, match: cronOf(daily), identifier: name, options }]
}

function loggerOver(onTrouble: (sentence: string) => void): Logger {
  return new Logger(() => (level: `${LogLevel}`, message) => {
    if (level === 'error' || level === 'warning') onTrouble(`jobs: ${message}`)
  })
}
