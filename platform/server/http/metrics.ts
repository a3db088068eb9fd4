import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database/statement.ts'
import { readQueue } from '../jobs/index.ts'

/** What an operator's collector reads; counts and times only, never a name or a number of anybody. */
export interface Metrics {
  readonly contentType: string
  requestAnswered(operation: string, status: number, seconds: number): void
  jobDone(job: string, seconds: number, succeeded: boolean): void
  /** The text of the moment, in the exposition format of Prometheus. */
  text(): Promise<string>
}

/** Counts that a capability keeps of itself, read when a collector asks. @property read by the value of the label */
export interface Figures {
  readonly name: string
  readonly help: string
  readonly label: string
  read(database: Database): Promise<Readonly<Record<string, number>>>
}

// The budget is 50 ms for interactive reads; the buckets are dense around it.
const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30]

export function openMetrics(database: Database, figures: readonly Figures[] = []): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'dingfen_request_seconds',
    help: 'Time until a request was answered',
    labelNames: ['operation', 'status'],
    buckets: SECONDS,
    registers: [register],
  })
  const jobs = new Histogram({
    name: 'dingfen_job_seconds',
    help: 'Time that a job took',
    labelNames: ['job', 'result'],
    buckets: SECONDS,
    registers: [register],
  })
  watchPool(register, database)
  watchQueue(register, database)
  for (const one of figures) watchFigures(register, database, one)
  return {
    contentType: register.contentType,
    requestAnswered: (operation, status, seconds) => requests.observe({ operation, status }, seconds),
    jobDone: (job, seconds, succeeded) =>
      jobs.observe({ job, result: succeeded ? 'done' : 'failed' }, seconds),
    text: () => register.metrics(),
  }
}

function watchPool(register: Registry, database: Database): void {
  new Gauge({
    name: 'dingfen_database_connections',
    help: 'Connections of this process, and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { open, idle, waiting } = database.load()
      this.set({ state: 'busy' }, open - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'awaited' }, waiting)
    },
  })
}

function watchQueue(register: Registry, database: Database): void {
  const unread = new Counter({
    name: 'dingfen_queue_unread_total',
    help: 'Times that the queue could not be read, the database being away',
    registers: [register],
  })
  new Gauge({
    name: 'dingfen_queue',
    help: 'Jobs that wait, jobs that were given up, and the age in seconds of the oldest that is due',
    labelNames: ['what'],
    registers: [register],
    async collect() {
      const queue = await database.one(readQueue).catch(() => undefined)
      if (queue === undefined) return unread.inc()
      this.set({ what: 'waiting' }, queue.waiting)
      this.set({ what: 'given-up' }, queue.given_up)
      this.set({ what: 'oldest-seconds' }, queue.oldest_in_seconds)
    },
  })
}

/** While the database is away the last figures stay. */
function watchFigures(register: Registry, database: Database, { name, help, label, read }: Figures): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [register],
    async collect() {
      const counted = await read(database).catch(() => ({}))
      for (const [value, count] of Object.entries(counted)) this.set({ [label]: value }, count)
    },
  })
}
