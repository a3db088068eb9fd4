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
import { type OpenData, openData } from './open-data.ts'
import { seedDatabase } from './seed.ts'
import { seedDemoDisputes } from './seed-demo-disputes.ts'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const started = performance.now()
  const release = await acquireInstanceLock(config.dataDirectory, new Date())
  say('定分 Dingfen …')
  const data = await openData(config, (step) => say(`  · ${step}`))
  const app = await serve(config, data).catch(async (error) => {
    await data.close()
    throw error
  })
  say(`  · ${((performance.now() - started) / 1000).toFixed(1)} s`)

  let isStopping = false
  const stop = async (why: string, code: number) => {
    if (isStopping) return
    isStopping = true
    say(`  · ${why}`)
    // A browser that keeps its line open does not keep the server from ending.
    setTimeout(() => app.server.closeAllConnections(), 2000).unref()
    await app.close()
    await data.close()
    await release()
    process.exitCode = code
  }
  process.once('SIGINT', () => void stop('SIGINT', 0))
  process.once('SIGTERM', () => void stop('SIGTERM', 0))
  // Without its database the server is of no use to anybody; whoever supervises it starts both again.
  void data.embedded?.ended.then(() => stop('the embedded PostgreSQL ended', 1))
}

async function serve(config: Config, data: OpenData): Promise<FastifyInstance> {
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
  const renderer = openDocumentRenderer()
  const parts = { ...config, database, keys, files, renderer, clock, logger }
  const app = await assemble(parts)
  app.addHook('onClose', async () => renderer.close())
  if (isNew && seed === 'demo') say(`  · seed: ${await seedDemoDisputes(parts, clock())} matters`)
  await serveWeb(app, await buildWeb((step) => say(`  · ${step}`)))
  say(`  · ${await app.listen({ host: config.host, port: config.port })}`)
  if (seed === 'demo') say(`  · demo: hub.triage / ${demoPassword}`)
  return app
}

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof AlreadyRunning
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
