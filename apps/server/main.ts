import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type Config, ConfigError, readConfig } from '#platform/server/config/config.ts'
import { openDocumentRenderer } from '#platform/server/documents/index.ts'
import { openFileStore } from '#platform/server/files/file-store.ts'
import { serveWeb } from '#platform/server/http/serve-web.ts'
import { AlreadyRunning, acquireInstanceLock } from '#platform/server/instance-lock/instance-lock.ts'
import { assemble } from './assemble.ts'
import { buildWeb } from './build-web.ts'
import { EndedEarly, EndingWatch, OpenParts } from './ending.ts'
import { type OpenData, openData } from './open-data.ts'
import { seedDatabase } from './seed.ts'
import { seedDemoDisputes } from './seed-demo-disputes.ts'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
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
  parts.keep(await acquireInstanceLock(config.dataDirectory, new Date()), (release) => release())
  say('定分 Dingfen …')
  const data = parts.keep(await openData(config, (step) => say(`  · ${step}`)), (open) => open.close())
  // Without its database the server is of no use to anybody; whoever supervises it starts both again.
  void data.embedded?.ended.then(() => ending.ask({ why: 'the embedded PostgreSQL ended', code: 1 }))
  ending.check()
  await serve(config, data, ending, parts)
  say(`  · ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function serve(config: Config, data: OpenData, ending: EndingWatch, parts: OpenParts): Promise<void> {
  const { seed, demoPassword } = config
  let isNew = false
  if (seed !== 'none') {
    const options = { withDemo: seed === 'demo', demoPassword, now: new Date() }
    isNew = await seedDatabase(data.database, options)
    if (isNew) say(`  · seed: ${seed}`)
  }
  const clock = () => new Date()
  const logger = pino({ level: config.logLevel })
  const files = openFileStore(join(config.dataDirectory, 'files'))
  const { database, keys } = data
  const renderer = parts.keep(openDocumentRenderer(), async (open) => open.close())
  const assembly = { ...config, database, keys, files, renderer, clock, logger }
  const app = parts.keep(await assemble(assembly), closeServer)
  if (isNew && seed === 'demo') say(`  · seed: ${await seedDemoDisputes(assembly, clock())} matters`)
  ending.check()
  await serveWeb(app, await buildWeb((step) => say(`  · ${step}`)))
  ending.check()
  say(`  · ${await app.listen({ host: config.host, port: config.port })}`)
  if (seed === 'demo') say(`  · demo: hub.triage / ${demoPassword}`)
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
