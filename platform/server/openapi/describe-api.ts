import { z } from 'zod'
import type { AnyOperation } from '../http/route.ts'

/**
 * The OpenAPI document of all operations, made from their contracts alone.
 * @param scopes that a machine may be given, each with what it opens
 */
export function describeApi(
  operations: readonly AnyOperation[],
  version: string,
  scopes: Readonly<Record<string, string>>,
): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`
    paths[path] ??= {}
    paths[path][operation.method.toLowerCase()] = describeOperation(operation)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dingfen 定分', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'dingfen_session' },
        machine: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: '/api/v1/oauth/token', scopes } },
        },
      },
      schemas: { Problem: problemSchema },
    },
    security: [{ session: [] }],
  }
}

function describeOperation(operation: AnyOperation): object {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    'x-access': operation.access,
    ...(operation.open ? { security: [] } : {}),
    ...(operation.scope ? { security: [{ machine: [operation.scope] }] } : {}),
    parameters: [
      ...parametersOf(operation.params, 'path'),
      ...parametersOf(operation.query, 'query'),
      ...headersOf(operation),
    ],
    ...(operation.body ? { requestBody: content(bodyTypeOf(operation), operation.body) } : {}),
    ...(operation.sendsBinary ? { requestBody: binary(operation.sendsBinary.mediaTypes) } : {}),
    responses: {
      [operation.status ?? 200]: { description: 'Done', ...answerOf(operation) },
      default: {
        description: ['A problem', ...(operation.problems ?? [])].join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const bodyTypeOf = ({ sendsForm }: AnyOperation) =>
  sendsForm ? 'application/x-www-form-urlencoded' : 'application/json'

function answerOf(operation: AnyOperation): object {
  if (operation.answersBinary) return { content: binary(operation.answersBinary.mediaTypes).content }
  if (!operation.answer) return {}
  return { content: { 'application/json': { schema: schemaOf(operation.answer, 'output') } } }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<z.ZodType>(schema.shape as Record<string, z.ZodType>).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !part.isOptional(),
    schema: schemaOf(part, 'input'),
  }))
}

function headersOf(operation: AnyOperation): object[] {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(operation.method === 'GET'
      ? []
      : [header('Idempotency-Key', false, 'A UUID; the same request with the same key is done once')]),
    ...(operation.editsVersion ? [header('If-Match', true, 'The version that was seen, quoted')] : []),
  ]
}

const content = (type: string, schema: z.ZodType) => ({
  required: true,
  content: { [type]: { schema: schemaOf(schema, 'input') } },
})

const binary = (types: readonly string[]) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
})

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    facts: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const
