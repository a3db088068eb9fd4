import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { answerFailures, sendProblem } from './failures.ts'
import { registerRoute } from './register-route.ts'
import type { ServerParts } from './server-parts.ts'

const BODY_LIMIT = 1024 * 1024

/** The HTTP application: everything that answers below `/api/v1`. Screens and documents are registered beside it. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    ...(parts.logger ? { loggerInstance: parts.logger } : { logger: false }),
    bodyLimit: BODY_LIMIT,
    trustProxy: parts.trustProxy.length > 0 ? [...parts.trustProxy] : false,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read (`%zz`) never reaches a route, nor the handlers below.
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(parts.problems, request, reply, { code: 'request.malformed-address' }),
  })
  answerFailures(app, parts.problems)
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: parts.secureCookies })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  acceptBytes(app)
  acceptForms(app)
  app.addHook('onResponse', (request, reply, done) => {
    const { operation } = request.routeOptions.config
    if (operation) parts.metrics?.requestAnswered(operation, reply.statusCode, reply.elapsedTime / 1000)
    done()
  })
  for (const route of parts.routes) registerRoute(app, route, parts)
  return app
}

/** Uploads arrive as they are; what they are is found from their content, not from what they claim. */
function acceptBytes(app: FastifyInstance): void {
  app.addContentTypeParser(
    [
      ...['application/octet-stream', 'image/png', 'image/jpeg', 'application/pdf', 'text/csv'],
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    { parseAs: 'buffer' },
    (_request, bytes, done) => done(null, bytes),
  )
}

/** A parameter that comes twice arrives as a list, which no schema of a form takes. @source RFC 6749 3.2 */
function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text: string, done) => {
      const form = new URLSearchParams(text)
      const entries = [...new Set(form.keys())].map((name) => {
        const values = form.getAll(name)
        return [name, values.length === 1 ? values[0] : values]
      })
      done(null, Object.fromEntries(entries))
    },
  )
}
