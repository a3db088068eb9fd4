import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Database, statement } from '../database/statement.ts'
import type { Metrics } from './metrics.ts'

export interface Watched {
  readonly database: Database
  /** State of the worker in this process; nothing where the jobs run elsewhere. */
  readonly jobs?: (() => string) | undefined
  readonly metrics?: Metrics | undefined
  /** Who names this may read the metrics; without it only this machine may. */
  readonly metricsToken?: string | undefined
}

const ready = statement('platform.ready', 'select 1')

/** For supervisors, load balancers and collectors: alive, ready, and the figures. */
export function watchRoutes(app: FastifyInstance, watched: Watched): void {
  app.get('/healthz', () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    await watched.database.many(ready)
    const jobs = watched.jobs?.() ?? 'elsewhere'
    const isReady = jobs === 'running' || jobs === 'elsewhere'
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', jobs })
  })
  const { metrics } = watched
  if (metrics === undefined) return
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, watched.metricsToken)) return reply.callNotFound()
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return isFromThisMachine(request)
  const said = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return said.length === expected.length && timingSafeEqual(said, expected)
}

const FORWARDED = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'] as const

/** A reverse proxy on this machine brings the world's requests from 127.0.0.1 too, and says so. */
function isFromThisMachine(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? ''
  const isLocal = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
  return isLocal && FORWARDED.every((header) => request.headers[header] === undefined)
}
