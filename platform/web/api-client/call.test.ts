import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'
import { pointApiAt } from './address.ts'
import { call, callForVersion } from './call.ts'
import { asProblemError, isWorthRetrying, ProblemError } from './problem-error.ts'

const listMatters = operation({
  id: 'listMatters',
  method: 'GET',
  path: '/matters',
  tag: 'test',
  summary: '',
  access: '',
  query: z.strictObject({ state: z.array(z.string()).optional(), text: z.string().optional() }),
  answer: z.strictObject({ count: z.number() }),
})
const renameMatter = operation({
  id: 'renameMatter',
  method: 'PATCH',
  path: '/matters/{matterId}',
  tag: 'test',
  summary: '',
  access: '',
  params: z.strictObject({ matterId: z.string() }),
  body: z.strictObject({ name: z.string() }),
  answer: z.strictObject({ version: z.number() }),
  editsVersion: true,
})
const removeMatter = operation({
  id: 'removeMatter',
  method: 'DELETE',
  path: '/matters/{matterId}',
  tag: 'test',
  summary: '',
  access: '',
  params: z.strictObject({ matterId: z.string() }),
  status: 204,
})
const printMatter = operation({
  id: 'printMatter',
  method: 'GET',
  path: '/matters/{matterId}/print',
  tag: 'test',
  summary: '',
  access: '',
  params: z.strictObject({ matterId: z.string() }),
  answersBinary: { mediaTypes: ['application/pdf'] },
})

interface Reply {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly text?: string
}
interface Heard {
  readonly request: IncomingMessage
  readonly text: string
}

let server: Server
let reply: Reply
const heard: Heard[] = []

async function answer(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  heard.push({ request, text: Buffer.concat(chunks).toString() })
  response.writeHead(reply.status, reply.headers).end(reply.text)
}

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {}, cookie: '' })
  server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterAll(() => {
  server.close()
  vi.unstubAllGlobals()
})
beforeEach(() => {
  heard.length = 0
  pointApiAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  reply = { status: 200, headers: { 'content-type': 'application/json' }, text: '{"count":3}' }
})

const last = () => heard.at(-1) ?? expect.unreachable('nothing arrived')
const problem = (status: number, code: string, more = {}) => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  text: JSON.stringify({ type: 'x', title: 'T', status, code, detail: 'D', ...more }),
})
async function refusalOf(promise: Promise<unknown>): Promise<ProblemError> {
  return asProblemError(
    await promise.then(
      () => expect.unreachable('no refusal'),
      (error) => error,
    ),
  )
}

describe('a reading', () => {
  test('says the language, repeats lists, leaves empty filters out and carries no key', async () => {
    expect(await call(listMatters, { query: { state: ['open', 'due'], text: '' } })).toEqual({ count: 3 })
    const { request } = last()
    expect(request.url).toBe('/api/v1/matters?state=open&state=due')
    expect(request.headers['accept-language']).toBe('zh-CN')
    expect(request.headers['idempotency-key']).toBeUndefined()
  })

  test('may be asked without input when nothing is obligatory', async () => {
    expect(await call(listMatters)).toEqual({ count: 3 })
  })

  test('of bytes arrives as a blob', async () => {
    reply = { status: 200, headers: { 'content-type': 'application/pdf' }, text: '%PDF' }
    const blob = await call(printMatter, { params: { matterId: 'a b/c' } })
    expect(await blob?.text()).toBe('%PDF')
    expect(last().request.url).toBe('/api/v1/matters/a%20b%2Fc/print')
  })
})

describe('a write', () => {
  test('carries its key, the version that was seen and the mark of our own pages', async () => {
    reply = {
      status: 200,
      headers: { 'content-type': 'application/json', etag: '"8"' },
      text: '{"version":8}',
    }
    const input = { params: { matterId: '7' }, body: { name: '张' }, version: 7, idempotencyKey: 'k' }
    expect(await callForVersion(renameMatter, input)).toEqual({ answer: { version: 8 }, version: 8 })
    const { request, text } = last()
    expect(text).toBe('{"name":"张"}')
    expect(request.headers).toMatchObject({
      'if-match': '"7"',
      'idempotency-key': 'k',
      'x-requested-with': 'dingfen',
      'content-type': 'application/json',
    })
  })

  test('gets a UUID of its own as key when none was named', async () => {
    reply = { status: 204 }
    expect(await call(removeMatter, { params: { matterId: '7' } })).toBeUndefined()
    expect(last().request.headers['idempotency-key']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(last().request.headers['content-type']).toBeUndefined()
  })

  test('without a parameter of its path is refused before it is sent', async () => {
    const refusal = await refusalOf(call(removeMatter, { params: { matterId: '' } }))
    expect(refusal.message).toContain('needs matterId')
    expect(heard).toEqual([])
  })
})

describe('a refusal', () => {
  test.each([
    { status: 401, sort: 'signed-out', retry: false, why: 'the session ended' },
    { status: 403, sort: 'denied', retry: false, why: 'not for this role' },
    { status: 404, sort: 'missing', retry: false, why: 'nothing there' },
    { status: 409, sort: 'barred', retry: false, why: 'the law or the state stands against it' },
    { status: 412, sort: 'clash', retry: false, why: 'another version' },
    { status: 422, sort: 'invalid', retry: false, why: 'wrong input' },
    { status: 429, sort: 'too-many', retry: false, why: 'slow down' },
    { status: 503, sort: 'unavailable', retry: true, why: 'the database is away' },
    { status: 507, sort: 'broken', retry: false, why: 'nothing that waiting would mend' },
  ])('$status is $sort: $why', async ({ status, sort, retry }) => {
    reply = problem(status, 'some.code', { errors: [{ at: 'body.name', code: 'c', message: 'm' }] })
    const refusal = await refusalOf(call(listMatters))
    expect({ sort: refusal.sort, code: refusal.code, retry: isWorthRetrying(refusal) }).toEqual({
      sort,
      code: 'some.code',
      retry,
    })
    expect(refusal.errors[0]?.at).toBe('body.name')
    expect(refusal.message).toBe('D')
  })

  test('tells how long to wait', async () => {
    reply = problem(429, 'request.too-many')
    reply = { ...reply, headers: { ...reply.headers, 'retry-after': '30' } }
    expect((await refusalOf(call(listMatters))).retryAfterSeconds).toBe(30)
  })

  test.each([
    { status: 502, code: 'browser.unavailable', why: 'a proxy answers with its own page' },
    { status: 500, code: 'browser.unreadable-answer', why: 'not a problem document' },
    { status: 200, code: 'browser.unreadable-answer', why: 'no JSON where JSON belongs' },
  ])('$status with a page of HTML is $code: $why', async ({ status, code }) => {
    reply = { status, headers: { 'content-type': 'text/html' }, text: '<h1>nginx</h1>' }
    const refusal = await refusalOf(call(listMatters))
    expect(refusal.code).toBe(code)
    expect(refusal.message).not.toContain('nginx')
  })

  test('no connection is offline and worth the same write again', async () => {
    pointApiAt('http://127.0.0.1:1')
    const refusal = await refusalOf(call(listMatters))
    expect(refusal).toBeInstanceOf(ProblemError)
    expect(refusal.sort).toBe('offline')
    expect(isWorthRetrying(refusal)).toBe(true)
  })
})
