import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { z } from 'zod'
import type { AnyOperation } from '#platform/server/http/route.ts'
import { STROKE } from '#tests/support/led-dispute.ts'
import { arbitraryOf, type Schema } from './arbitrary-of-schema.ts'
import { examples } from './examples.ts'
import { wounded, wounds } from './hostile.ts'
import type { KnownIds } from './known-ids.ts'

/** Cookies of the people who may call the operation, and of everybody else. */
export interface Callers {
  readonly allowed: readonly string[]
  readonly everybody: readonly string[]
}

/** @property twice the same request is sent a second time with the same idempotency key */
export interface FuzzRequest {
  readonly inject: InjectOptions & { readonly url: string; readonly headers: Record<string, string> }
  readonly twice: boolean
}

/** Requests for one operation: half of them meant well, half of them wounded somewhere. */
export function requestOf(
  operation: AnyOperation,
  known: KnownIds,
  callers: Callers,
): fc.Arbitrary<FuzzRequest> {
  const families = (known.families ?? []).map((family) => inputsOf(operation, family))
  const inputs = fc.oneof(inputsOf(operation, known), ...families)
  const damage = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ part: 'none', given: [] }) },
    {
      weight: 3,
      arbitrary: fc.record({ part: fc.constantFrom('body', 'body', 'query', 'params'), given: wounds }),
    },
  )
  return fc
    .record({
      inputs,
      damage,
      cookie: callerOf(callers),
      version: fc.constantFrom(...versions),
      key: fc.oneof(
        { weight: 6, arbitrary: fc.constant(undefined) },
        { weight: 2, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: fc.constantFrom('', 'x', '0'.repeat(300)) },
      ),
      language: fc.constantFrom('zh-CN', 'en', 'fr, en;q=0.5', ';;;'),
      from: fc.constantFrom(...origins),
      manner: fc.constantFrom(...manners),
      bytes: fc.constantFrom(...files),
    })
    .map((made) => ({ inject: injectOf(operation, known, made), twice: (made.key?.length ?? 0) === 36 }))
}

function inputsOf(operation: AnyOperation, known: KnownIds) {
  return fc.record({
    params: partOf(operation.params, known),
    query: partOf(operation.query, known),
    body: operation.sendsBinary ? fc.constant(undefined) : bodyOf(operation, known),
  })
}

/** One value so often that the rare ones stay rare. */
const mostly = <Value>(value: Value, ...rare: readonly Value[]): readonly Value[] => [
  ...Array.from({ length: rare.length * 8 }, () => value),
  ...rare,
]

const versions = mostly<string>('right', '"0"', '"99"', '1', '', '"x"', '*')
const origins = mostly<Record<string, string>>(
  {},
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://example.org' },
  { origin: 'null' },
  { origin: '%%' },
)
const manners = mostly<'json' | 'torn' | 'form' | 'xml' | 'no type'>('json', 'torn', 'form', 'xml', 'no type')

const files = [
  STROKE,
  Buffer.from('%PDF-1.7\n%%EOF'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  Buffer.alloc(0),
  Buffer.alloc(65_536, 0xff),
]

interface Made {
  readonly inputs: { readonly params: unknown; readonly query: unknown; readonly body: unknown }
  readonly damage: { readonly part: string; readonly given: Parameters<typeof wounded>[1] }
  readonly cookie: string | undefined
  readonly version: string
  readonly key: string | undefined
  readonly language: string
  /** Where a browser says that the request comes from. */
  readonly from: Record<string, string>
  readonly manner: (typeof manners)[number]
  readonly bytes: Buffer
}

/** Of the operation that is asked just now: the ids change under it, its contract does not. */
const schemas = new WeakMap<z.ZodType, Schema>()

function partOf(part: z.ZodType | undefined, known: KnownIds): fc.Arbitrary<unknown> {
  if (part === undefined) return fc.constant(undefined)
  const schema =
    schemas.get(part) ?? (z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' }) as Schema)
  schemas.set(part, schema)
  return arbitraryOf(schema, known)
}

function bodyOf({ id, body }: AnyOperation, known: KnownIds): fc.Arbitrary<unknown> {
  const made = partOf(body, known)
  const given = examples[id]
  return given ? fc.oneof(made, fc.constantFrom(...given)) : made
}

function callerOf({ allowed, everybody }: Callers): fc.Arbitrary<string | undefined> {
  const anybody = fc.constantFrom<string | undefined>(...everybody, undefined, 'forged', '"; drop')
  return allowed.length === 0
    ? anybody
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: anybody })
}

function injectOf(operation: AnyOperation, known: KnownIds, made: Made): FuzzRequest['inject'] {
  const part = (name: 'params' | 'query' | 'body') =>
    made.damage.part === name ? wounded(made.inputs[name], made.damage.given) : made.inputs[name]
  const params = part('params')
  const { payload, type } = payloadOf(operation, made, part('body'))
  return {
    method: operation.method,
    url: `/api/v1${pathOf(operation.path, params)}${queryOf(part('query'))}`,
    headers: {
      'accept-language': made.language,
      ...made.from,
      ...(made.cookie === undefined ? {} : { cookie: `dingfen_session=${made.cookie}` }),
      ...(made.key === undefined ? {} : { 'idempotency-key': made.key }),
      ...(operation.editsVersion ? { 'if-match': versionOf(made.version, params, known) } : {}),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  }
}

function payloadOf(operation: AnyOperation, { manner, bytes }: Made, body: unknown) {
  if (operation.method === 'GET') return {}
  if (operation.sendsBinary) return { payload: bytes, type: 'application/octet-stream' }
  if (body === undefined) return {}
  const text = JSON.stringify(body)
  if (manner === 'torn') return { payload: text.slice(0, -1), type: 'application/json' }
  if (manner === 'form') return { payload: 'a=1&b=2', type: 'application/x-www-form-urlencoded' }
  if (manner === 'xml') return { payload: '<a/>', type: 'application/xml' }
  return manner === 'no type' ? { payload: text } : { payload: text, type: 'application/json' }
}

function pathOf(path: string, params: unknown): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (params as Record<string, unknown> | undefined)?.[name]
    return encodeURIComponent(printable(value).slice(0, 300)) || '%zz'
  })
}

function queryOf(query: unknown): string {
  if (typeof query !== 'object' || query === null)
    return query === undefined ? '' : `?${encodeURIComponent(printable(query))}`
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${encodeURIComponent(name)}=${encodeURIComponent(printable(one).slice(0, 4000))}`,
    ),
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** As it can stand in an address: whoever writes half a surrogate pair there writes it as broken UTF-8. */
function printable(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed()
}

function versionOf(wanted: string, params: unknown, known: KnownIds): string {
  if (wanted !== 'right') return wanted
  const [first] = Object.values((params as Record<string, string> | undefined) ?? {})
  return `"${(typeof first === 'string' && known.versions.get(first)) || 1}"`
}
