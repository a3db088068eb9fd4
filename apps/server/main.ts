import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { contentFigures } from '#capabilities/keeping/server/index.ts'
import { workCalendar } from '#capabilities/rules/server/index.ts'
import { type Config, ConfigError, readConfig } from '#platform/server/config/config.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { openDocumentRenderer } from '#platform/server/documents/index.ts'
import { openIncoming } from '#platform/server/files/incoming.ts'
import { type Metrics, openMetrics } from '#platform/server/http/metrics.ts'
import { serveWeb } from '#platform/server/http/serve-web.ts'
import { AlreadyRunning, acquireInstanceLock } from '#platform/server/instance-lock/instance-lock.ts'
import { type JobWorker, startWorker, unlockJobs } from '#platform/server/jobs/index.ts'
import { type Assembly, assemble, assembleWatch, plainPagesOf } from './assemble.ts'
import { buildWeb } from './build-web.ts'
import { couriersOf } from './couriers-of.ts'
import { EndedEarly, EndingWatch, OpenParts } from './ending.ts'
import { jobsOf } from './jobs-of.ts'
import { type OpenData, openData } from './open-data.ts'
import { openConfiguredStore } from './open-store.ts'
import { addNewRules } from './rules-of-this-version.ts'
import { isFurnished, seedDatabase } from './seed.ts'
import { seedDemoDisputes } from './seed-demo-disputes.ts'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
const progress = (step: string) => say(`  · ${step}`)

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const ending = new EndingWatch()
  const parts = new OpenParts()
  try {
    await start(config, ending, parts)
    const { why, code } = await ending.asked
    say(`  · ${why}`)
    process.exitCode = code
  } catch (error) {
    if (!(error instanceof EndedEarly)) throw error
  } finally {
    await parts.close()
  }
}

async function start(config: Config, ending: EndingWatch, parts: OpenParts): Promise<void> {
  const started = performance.now()
  if (config.role === 'all') {
    parts.keep(await acquireInstanceLock(config.dataDirectory, new Date()), (release) => release())
  }
  say('定分 Dingfen …')
  const screens = config.role === 'worker' ? undefined : beginScreens(parts)
  const data = parts.keep(await openData(config, progress), (open) => open.close())
  // Without its database the server is of no use to anybody; whoever supervises it starts both again.
  void data.embedded?.ended.then(() => ending.ask({ why: 'the embedded PostgreSQL ended', code: 1 }))
  ending.check()
  await serve(config, data, screens, ending, parts)
  say(`  · ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** The screens need no database: they are built while it starts, and given up when the start is. */
function beginScreens(parts: OpenParts): Promise<string> {
  const build = parts.keep(new AbortController(), async (open) => open.abort())
  const screens = buildWeb(progress, build.signal)
  screens.catch(() => {}) // whoever waits for them hears of it; when the start has ended, nobody does
  return screens
}

/** The order matters: what is opened here is closed in the opposite order, so that nobody's ground is taken away. */
async function serve(
  config: Config,
  data: OpenData,
  screens: Promise<string> | undefined,
  ending: EndingWatch,
  parts: OpenParts,
): Promise<void> {
  const clock = () => new Date()
  const logger = pino({ level: config.logLevel })
  const files = await openConfiguredStore(config)
  const uploads = { files, incoming: openIncoming(join(config.dataDirectory, 'incoming')), ...config.storage }
  const renderer = parts.keep(openDocumentRenderer(), async (open) => open.close())
  const { database, keys } = data
  const outside = { keys, couriers: couriersOf(config), address: config.publicAddress }
  const workDirectory = join(config.dataDirectory, 'exports')
  const opened = { database, keys, files, uploads, renderer, workDirectory }
  const silent = { ...config, ...opened, outside, clock, logger }
  if (config.role !== 'worker') await seed(config, silent)
  // Opens the rule book, so that it is not opened for each of the first requests.
  if (await isFurnished(database)) await workCalendar(database)
  ending.check()
  const assembly = { ...silent, metrics: metricsFor(config, database) }
  const jobs = config.role === 'api' ? undefined : await work(config, data, assembly, parts)
  const answering = { ...assembly, ...(jobs ? { jobs: () => jobs.state() } : {}) }
  const app = parts.keep(
    config.role === 'worker' ? assembleWatch(answering) : await assemble(answering),
    closeServer,
  )
  if (screens) await serveWeb(app, await screens, plainPagesOf(assembly))
  ending.check()
  say(`  · ${await listen(app, config)}`)
  if (config.seed === 'demo') say(`  · demo: hub.triage / ${config.demoPassword}`)
}

/** @throws ConfigError in a plain sentence where the address cannot be had */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND'].includes(code)) throw error
    throw new ConfigError([`${host}:${port} cannot be had (${code}); PORT and HOST name another`])
  }
}

/** In production nobody may read figures without having named the token; then none are taken. */
function metricsFor(config: Config, database: Database): Metrics | undefined {
  return config.production && !config.metricsToken ? undefined : openMetrics(database, [contentFigures])
}

async function seed(config: Config, assembly: Assembly): Promise<void> {
  const { seed: kind, demoPassword } = config
  const options = { withDemo: kind === 'demo', demoPassword, now: assembly.clock() }
  if (kind === 'none' || !(await seedDatabase(assembly.database, options))) {
    return addNewRules(assembly.database, options.now)
  }
  say(`  · seed: ${kind}`)
  if (kind === 'demo') say(`  · seed: ${await seedDemoDisputes(assembly, assembly.clock())} matters`)
}

/** Starts the worker of this process. */
async function work(
  config: Config,
  data: OpenData,
  { clock, logger, metrics, ...assembly }: Assembly,
  parts: OpenParts,
): Promise<JobWorker> {
  // The embedded database is ours alone: what is locked there was locked by a process that is dead.
  if (data.embedded) await data.database.many(unlockJobs)
  const worker = startWorker({
    queue: data.queue,
    jobs: jobsOf({ ...config, ...assembly }),
    database: data.database,
    clock,
    onTrouble: (sentence) => (logger ? logger.warn(sentence) : undefined),
    onDone: (job, seconds, succeeded) => metrics?.jobDone(job, seconds, succeeded),
  })
  return parts.keep(worker, (open) => open.stop())
}

async function closeServer(app: FastifyInstance): Promise<void> {
  // A browser that keeps its line open does not keep the server from ending.
  setTimeout(() => app.server.closeAllConnections(), 2000).unref()
  await app.close()
}

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof AlreadyRunning
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
