import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Scenario } from '../scenarios.ts'
import { driveBare } from './bare-driver.ts'
import { drive, type Figures } from './drive.ts'
import { type HttpLine, requestBytes } from './http-line.ts'
import type { Recorder } from './recorder.ts'
import { type Recording, recordingOf } from './replay.ts'

/** Everything that a measurement needs; the lines go to the server, the clients straight to its database. */
export interface Bench {
  readonly app: FastifyInstance
  readonly recorder: Recorder
  readonly lines: readonly HttpLine[]
  readonly clients: readonly pg.Client[]
  readonly cookies: ReadonlyMap<string, string>
  readonly seconds: number
  /** How many do it at the same time. */
  readonly workers: Readonly<Record<Scenario['kind'], number>>
}

export interface Measured {
  readonly scenario: Scenario
  readonly http: Figures
  readonly bare: Figures
  readonly statements: number
  readonly recordings: readonly Recording[]
}

const RECORDED = { read: 24, write: 8 } as const
const WARM_UP_SECONDS = 0.5

/** Records some requests, then sends as many as fit into the time over HTTP, then the same SQL without the server. */
export async function runScenario(bench: Bench, scenario: Scenario): Promise<Measured> {
  const recordings = await record(bench, scenario, Math.min(RECORDED[scenario.kind], most(scenario)))
  const half = Math.floor((most(scenario) - recordings.length) / 2)
  const http = await overHttp(bench, scenario, recordings.length, half)
  const subjects = scenario.subjects?.slice(recordings.length + half)
  const workers = bench.workers[scenario.kind]
  const warm = { workers, seconds: WARM_UP_SECONDS, most: shareForWarmUp(half) }
  await driveBare(bench.clients, recordings, subjects, warm)
  const rest = subjects?.slice(warm.most)
  const order = { workers, seconds: bench.seconds, most: half - warm.most }
  const bare = await driveBare(bench.clients, recordings, rest, order)
  const statements = Math.max(...recordings.map(({ steps }) => steps.length))
  return { scenario, http, bare, statements, recordings }
}

const most = ({ subjects }: Scenario) => subjects?.length ?? 10_000_000
const shareForWarmUp = (half: number) => Math.min(Math.floor(half / 8), 1000)

async function overHttp(bench: Bench, scenario: Scenario, first: number, count: number): Promise<Figures> {
  const workers = bench.workers[scenario.kind]
  const warm = { workers, seconds: WARM_UP_SECONDS, most: shareForWarmUp(count) }
  await driveHttp(bench, scenario, first, warm)
  const order = { workers, seconds: bench.seconds, most: count - warm.most }
  return driveHttp(bench, scenario, first + warm.most, order)
}

function driveHttp(bench: Bench, scenario: Scenario, first: number, order: Parameters<typeof drive>[0]) {
  return drive(order, async (worker, number) => {
    const { headers, ...question } = scenario.ask(first + number)
    const cookie = bench.cookies.get(scenario.account) ?? ''
    const request = requestBytes({ ...question, headers: { ...headers, cookie } })
    const answer = await bench.lines[worker]?.ask(request)
    return answer !== undefined && answer.status < 300
  })
}

/** Asks the same application inside this process, which tells what it sends to the database. */
async function record(bench: Bench, scenario: Scenario, count: number): Promise<readonly Recording[]> {
  const recordings: Recording[] = []
  for (let number = 0; number < count; number++) {
    const { method, path, headers = {}, body } = scenario.ask(number)
    const since = Date.now()
    bench.recorder.take()
    const answer = await bench.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, cookie: bench.cookies.get(scenario.account) ?? '' },
      ...(body === undefined ? {} : { payload: body }),
    })
    if (answer.statusCode >= 300) throw new Error(`${scenario.name}: ${answer.body}`)
    const key = headers['idempotency-key']
    recordings.push(
      recordingOf({ steps: bench.recorder.take(), since, key, subject: scenario.subjects?.[number] }),
    )
  }
  return recordings
}
