import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BeyondCalendar } from '#kernel/calendar/index.ts'
import type { Refusal } from '#kernel/problems/index.ts'
import { classifyDatabaseError } from '../database/database-errors.ts'
import { StoreUnavailable } from '../files/file-store.ts'
import { languageOf } from './language.ts'
import { oauthAnswer } from './oauth-answer.ts'
import type { InputError, ProblemBook } from './problems.ts'
import { RefusedInTransaction } from './route.ts'

/** Everything that is not a plain answer leaves here, as one kind of problem. */
export function answerFailures(app: FastifyInstance, problems: ProblemBook): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'platform.bug') request.log.error({ err: error }, 'a request failed')
    else if (refusal.code.startsWith('platform.')) request.log.warn({ err: error }, refusal.code)
    if (refusal.code.endsWith('-unavailable')) void reply.header('retry-after', '2')
    return sendProblem(problems, request, reply, refusal)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(problems, request, reply, { code: 'request.no-such-operation' }),
  )
}

export function sendProblem(
  problems: ProblemBook,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  errors?: readonly InputError[],
): FastifyReply {
  if (request.routeOptions.config.failsAs === 'oauth') {
    return sendOAuthFailure(reply, oauthAnswer(problems.answer(refusal, 'en', errors)))
  }
  const answer = problems.answer(refusal, languageOf(request), errors)
  return reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(answer))
}

function sendOAuthFailure(reply: FastifyReply, { status, ...answer }: ReturnType<typeof oauthAnswer>) {
  if (status === 401) void reply.header('www-authenticate', 'Basic realm="dingfen", charset="UTF-8"')
  return reply.code(status).header('cache-control', 'no-store').header('pragma', 'no-cache').send(answer)
}

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof RefusedInTransaction) return error.refusal
  const known = fromFramework(error)
  if (known !== undefined) return { code: known }
  if (error instanceof BeyondCalendar) return { code: 'platform.beyond-calendar' }
  if (error instanceof StoreUnavailable) return { code: 'platform.store-unavailable' }
  const trouble = classifyDatabaseError(error)
  if (trouble === 'disk-full') return { code: 'platform.disk-full' }
  if (trouble === 'unavailable' || trouble === 'retry') return { code: 'platform.database-unavailable' }
  return { code: 'platform.bug' }
}

function fromFramework(error: FastifyError): string | undefined {
  if (error.statusCode === 413) return 'request.too-large'
  if (error.statusCode === 415) return 'request.unsupported-media-type'
  if (error.statusCode === 429) return 'request.too-many'
  if (error.statusCode === 400) return 'request.malformed'
  return undefined
}
