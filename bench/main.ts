/** Measures the server on a large district and compares it with the bare driver: `npm run bench`. */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDocumentRenderer } from '#platform/server/documents/index.ts'
import { openFileStore } from '#platform/server/files/disk-store.ts'
import { openIncoming } from '#platform/server/files/incoming.ts'
import { allowedNetworks } from '#platform/server/outbound/index.ts'
import { assemble } from '../apps/server/assemble.ts'
import { OpenParts } from '../apps/server/ending.ts'
import { sayPlans } from './explain.ts'
import { openBare } from './measure/bare-driver.ts'
import { HttpLine, requestBytes } from './measure/http-line.ts'
import { recorderOver } from './measure/recorder.ts'
import { type Bench, type Measured, runScenario } from './measure/run-scenario.ts'
import { type Options, readOptions } from './options.ts'
import { PASSWORD, type Prepared, prepare } from './prepare.ts'
import { sayHeading, sayJson, sayMeasured, sayMemory } from './report.ts'
import { type Scenario, scenariosOf } from './scenarios.ts'
import { startServer, watchMemory } from './server.ts'

const began = performance.now()

function progress(sentence: string): void {
  process.stdout.write(`  · ${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${sentence}\n`)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const parts = new OpenParts()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void parts.close().finally(() => process.exit(130)))
  }
  const closed = parts.keep.bind(parts)
  try {
    const data = closed(await prepare(options, progress), (open) => open.close())
    progress(`${data.disputes} disputes are there`)
    const owner = closed(new pg.Client({ connectionString: data.ownerUrl }), (open) => open.end())
    await owner.connect()
    await measureAll(options, data, owner, parts)
  } finally {
    await parts.close()
  }
}

async function measureAll(
  options: Options,
  data: Prepared,
  owner: pg.Client,
  parts: OpenParts,
): Promise<void> {
  const asked = (await scenariosOf(owner)).filter(({ name }) => name.includes(options.only))
  const server = parts.keep(await startServer(data), (open) => open.stop())
  progress('the server listens')
  const bench = await openBench(options, data, server.port, asked, parts)
  const { writers, readers, seconds } = options
  const facts = { disputes: data.disputes, writers, readers, seconds, loadAverage: loadavg() }
  const mostMemory = watchMemory(server)
  const measured: Measured[] = []
  sayHeading(facts)
  for (const scenario of asked) {
    const result = await runScenario(bench, scenario)
    measured.push(result)
    sayMeasured(result, await server.memory())
    if (options.explain) await sayPlans(owner, result)
  }
  const memory = mostMemory()
  sayMemory(memory)
  sayJson(facts, memory, measured)
  if (measured.some(({ http }) => http.failures > 0)) process.exitCode = 1
}

async function openBench(
  { writers, readers, seconds }: Options,
  data: Prepared,
  port: number,
  asked: readonly Scenario[],
  parts: OpenParts,
): Promise<Bench> {
  const open = Array.from({ length: Math.max(writers, readers) }, () => HttpLine.open(port))
  const lines = parts.keep(await Promise.all(open), async (all) => {
    for (const line of all) line.close()
  })
  const clients = parts.keep(await openBare(data.appUrl, lines.length), async (all) => {
    // All at once: one that waits for the lock of another would never end before it.
    await Promise.all(all.map((client) => client.end()))
  })
  const cookies = await signIn(lines, asked)
  const recorder = recorderOver(data.database)
  const renderer = parts.keep(openDocumentRenderer(), async (one) => one.close())
  const files = openFileStore(join(data.dataDirectory, 'files'))
  const app = await assemble({
    database: recorder.database,
    keys: data.keys,
    files,
    uploads: {
      files,
      incoming: openIncoming(join(data.dataDirectory, 'incoming')),
      largestUpload: 0,
      diskReserve: 0,
    },
    workDirectory: join(data.dataDirectory, 'exports'),
    renderer,
    outside: { keys: data.keys, couriers: {}, address: undefined },
    webhookNetworks: allowedNetworks([]),
    stationNetworks: allowedNetworks([]),
    clock: () => new Date(),
    logger: false,
    secureCookies: false,
    trustProxy: [],
    openRequestsPerMinute: 1_000_000,
  })
  parts.keep(app, (one) => one.close())
  return { app, recorder, lines, clients, cookies, seconds, workers: { write: writers, read: readers } }
}

async function signIn(lines: readonly HttpLine[], asked: readonly Scenario[]) {
  const cookies = new Map<string, string>()
  for (const { account } of asked) {
    if (cookies.has(account)) continue
    const body = { username: account, password: PASSWORD }
    const answer = await lines[0]?.ask(requestBytes({ method: 'POST', path: '/session', body }))
    const cookie = /\r\nset-cookie: ([^;]+)/i.exec(answer?.head ?? '')?.[1]
    if (cookie === undefined) throw new Error(`${account} cannot sign in: ${answer?.body}`)
    cookies.set(account, cookie)
  }
  return cookies
}

await main()
