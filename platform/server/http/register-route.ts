import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isUuid } from '#kernel/ids/index.ts'
import type { Refusal } from '#kernel/problems/index.ts'
import type { RequestReader, Transaction } from '../database/statement.ts'
import type { Caller, RequestFacts } from './caller.ts'
import { sendProblem } from './failures.ts'
import { isForged } from './forgery.ts'
import {
  digestOfRequest,
  findKeptAnswer,
  isTwinCommitted,
  type KeptAnswer,
  keepAnswer,
  type WriteKey,
} from './idempotency.ts'
import { languageOf } from './language.ts'
import { type RangedAnswer, sendRanged } from './ranged-answer.ts'
import {
  type BinaryAnswer,
  RefusedInTransaction,
  type Reply,
  type Route,
  type SessionCookie,
} from './route.ts'
import type { ServerParts } from './server-parts.ts'
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from './session-cookie.ts'
import { hasUnprintableText, validate, withListsWrapped } from './validate.ts'

interface Message {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name under which its times are counted. */
    readonly operation?: string
    readonly failsAs?: 'oauth'
  }
}

/** Puts one operation on the server; the order of the checks below is the same for every operation. */
export function registerRoute(app: FastifyInstance, route: Route, parts: ServerParts): void {
  const { operation } = route
  app.route({
    method: operation.method,
    url: `/api/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
    ...(operation.secretAddress ? { logLevel: 'error' as const } : {}),
    ...(operation.sendsBinary ? { bodyLimit: 12 * 1024 * 1024 } : {}),
    schema: operation.answer
      ? { response: { [operation.status ?? 200]: answerSchema(operation.answer) } }
      : {},
    config: {
      operation: operation.id,
      ...(operation.failsAs ? { failsAs: operation.failsAs } : {}),
      ...(route.policy === 'open'
        ? { rateLimit: { max: parts.openRequestsPerMinute, timeWindow: 60_000 } }
        : {}),
    },
    handler: (request, reply) => answer(route, parts, request, reply),
  })
}

function answerSchema(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'output' })
  return rest
}

async function answer(route: Route, parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const { operation } = route
  const facts = factsOf(request, parts)
  const isWrite = operation.method !== 'GET'
  const refused = (refusal: Refusal) => sendProblem(parts.problems, request, reply, refusal)

  if (isWrite && isForged(request)) return refused({ code: 'request.forged' })
  if (isForm(request) !== (operation.sendsForm ?? false) && request.body !== undefined) {
    return refused({ code: 'request.unsupported-media-type' })
  }
  const db = parts.database.forRequest()
  const caller = await callerOf(operation.scope !== undefined, db, parts, facts)
  if (route.policy !== 'open') {
    if (caller === undefined) return refused(unknownTo(operation.scope, facts, reply))
    if (!route.policy(caller)) return refused(notAllowedBy(operation.scope, reply))
    if (caller.mustChangePassword && !operation.beforePasswordChange) {
      return refused({ code: 'access.password-change-due' })
    }
  }
  if (hasUnprintableText([request.params, request.query, request.body])) {
    return refused({ code: 'request.unprintable-text' })
  }
  const message = readMessage(route, request, facts)
  if ('errors' in message) {
    return sendProblem(parts.problems, request, reply, { code: 'request.invalid' }, message.errors)
  }

  if ('reads' in route.handler) {
    const result = await route.handler.reads({
      ...facts,
      ...message,
      caller: caller as Caller,
      db,
    })
    return result.ok ? send(route, parts, reply, result.value) : refused(result.refusal)
  }
  if ('settles' in route.handler) {
    const { database } = parts
    const result = await route.handler.settles({ ...facts, ...message, caller: caller as Caller, database })
    return result.ok ? send(route, parts, reply, result.value) : refused(result.refusal)
  }
  return answerWrite(route, parts, request, reply, { ...facts, ...message, caller })
}

/** A session opens what is for people, a token what is for machines, and neither the other's. */
function callerOf(isForMachines: boolean, db: RequestReader, parts: ServerParts, facts: RequestFacts) {
  if (isForMachines) {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(facts.authorization ?? '')?.[1]
    return token === undefined ? undefined : parts.resolveMachine(db, token, facts.now)
  }
  return facts.sessionToken ? parts.resolveCaller(db, facts.sessionToken, facts.now) : undefined
}

/** @source RFC 6750 3: what is missing is said in a header that machines read */
function unknownTo(scope: string | undefined, { authorization }: RequestFacts, reply: FastifyReply): Refusal {
  if (scope === undefined) return { code: 'access.sign-in-required' }
  const error = authorization === undefined ? '' : ', error="invalid_token"'
  void reply.header('www-authenticate', `Bearer realm="dingfen"${error}`)
  return { code: 'access.token-required' }
}

function notAllowedBy(scope: string | undefined, reply: FastifyReply): Refusal {
  if (scope === undefined) return { code: 'access.not-allowed' }
  void reply.header(
    'www-authenticate',
    `Bearer realm="dingfen", error="insufficient_scope", scope="${scope}"`,
  )
  return { code: 'access.scope-missing', facts: { scope } }
}

const isForm = (request: FastifyRequest) =>
  (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')

type WriteFacts = RequestFacts & Message & { readonly caller: Caller | undefined }

async function answerWrite(
  route: Route,
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  facts: WriteFacts,
) {
  const refused = (refusal: Refusal) => sendProblem(parts.problems, request, reply, refusal)
  const version = route.operation.editsVersion ? versionOf(request) : 0
  if (version === undefined) return refused({ code: 'request.version-required' })
  const write = writeKeyOf(route, request, facts, version)
  if (write === 'invalid') return refused({ code: 'request.key-invalid' })

  for (;;) {
    try {
      const done = await parts.database.transaction(async (tx) => {
        const kept = write && (await findKeptAnswer(tx, parts.keys, write))
        return kept === undefined ? runWrite(route, parts, facts, version, tx, reply, write) : { kept }
      })
      if (!('kept' in done)) return send(route, parts, reply, done)
      return done.kept === 'reused' ? refused({ code: 'request.key-reused' }) : replay(reply, done.kept)
    } catch (error) {
      if (!(await isTwinsDoing(error, parts, write))) throw error
    }
  }
}

/** A twin that committed first may also show as a refusal: its row is in the way, or its edit raised the version. */
async function isTwinsDoing(
  error: unknown,
  parts: ServerParts,
  write: WriteKey | undefined,
): Promise<boolean> {
  if (isTwinCommitted(error)) return true
  if (write === undefined || !(error instanceof RefusedInTransaction)) return false
  return (await findKeptAnswer(parts.database, parts.keys, write)) !== undefined
}

async function runWrite(
  route: Route,
  parts: ServerParts,
  facts: WriteFacts,
  version: number,
  tx: Transaction,
  reply: FastifyReply,
  write: WriteKey | undefined,
): Promise<Sent> {
  if (!('writes' in route.handler)) throw new Error(`${route.operation.id} does not write`)
  const result = await route.handler.writes({ ...facts, caller: facts.caller as Caller, version, tx })
  if (!result.ok) throw new RefusedInTransaction(result.refusal)
  if (write !== undefined && 'answer' in result.value && result.value.cookie === undefined) {
    const status = route.operation.status ?? 200
    const text = status === 204 ? '' : serialise(reply, status, result.value.answer)
    keepAnswer(tx, parts.keys, write, { status, text, version: result.value.version })
  }
  return result.value
}

function serialise(reply: FastifyReply, status: number, value: unknown): string {
  return reply.getSerializationFunction(String(status))?.(value as never) ?? JSON.stringify(value)
}

type Sent = Reply<unknown> | BinaryAnswer | RangedAnswer

function send(route: Route, parts: ServerParts, reply: FastifyReply, value: Sent) {
  void reply.header('cache-control', 'no-store')
  if ('open' in value) return sendRanged(reply, value)
  if ('bytes' in value) return sendBytes(reply, value)
  if (value.cookie) applyCookie(reply, value.cookie, parts.secureCookies)
  if (value.version !== undefined) void reply.header('etag', `"${value.version}"`)
  const status = route.operation.status ?? 200
  return status === 204 ? reply.code(204).send() : reply.code(status).send(value.answer)
}

function applyCookie(reply: FastifyReply, cookie: SessionCookie, secure: boolean): void {
  if (cookie.token === undefined) clearSessionCookie(reply, secure)
  else setSessionCookie(reply, cookie.token, secure, cookie.expires)
}

function sendBytes(reply: FastifyReply, answer: BinaryAnswer) {
  const disposition = answer.inline ? 'inline' : 'attachment'
  return reply
    .type(answer.mediaType)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(answer.bytes))
}

function replay(reply: FastifyReply, kept: KeptAnswer) {
  void reply.header('cache-control', 'no-store').header('idempotency-replayed', 'true').code(kept.status)
  if (kept.version !== undefined) void reply.header('etag', `"${kept.version}"`)
  return kept.status === 204 ? reply.send() : reply.type('application/json; charset=utf-8').send(kept.text)
}

function readMessage(route: Route, request: FastifyRequest, facts: RequestFacts) {
  const { operation } = route
  const read = {
    params: validate(operation.params, request.params, 'params', facts.language),
    query: validate(
      operation.query,
      withListsWrapped(operation.query, request.query),
      'query',
      facts.language,
    ),
    body: operation.sendsBinary
      ? { value: request.body }
      : validate(operation.body, request.body, 'body', facts.language),
  }
  const errors = Object.values(read).flatMap((part) => ('errors' in part ? part.errors : []))
  if (errors.length > 0) return { errors }
  return {
    params: 'value' in read.params ? read.params.value : undefined,
    query: 'value' in read.query ? read.query.value : undefined,
    body: 'value' in read.body ? read.body.value : undefined,
  }
}

function factsOf(request: FastifyRequest, parts: ServerParts): RequestFacts {
  return {
    language: languageOf(request),
    now: parts.clock(),
    requestId: request.id,
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 200),
    sessionToken: request.cookies[SESSION_COOKIE],
    authorization: request.headers.authorization,
  }
}

function versionOf(request: FastifyRequest): number | undefined {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')
  return match?.[1] === undefined ? undefined : Number(match[1])
}

function writeKeyOf(
  route: Route,
  request: FastifyRequest,
  facts: WriteFacts,
  version: number,
): WriteKey | 'invalid' | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !isUuid(key)) return 'invalid'
  return {
    principal: facts.caller?.accountId ?? 'anyone',
    key: key.toLowerCase(),
    operation: route.operation.id,
    digest: digestOfRequest(facts.params, facts.query, bodyForDigest(facts.body), version),
  }
}

function bodyForDigest(body: unknown): unknown {
  return body instanceof Uint8Array
    ? digestOfRequest(Buffer.from(body).toString('base64')).toString('hex')
    : body
}
