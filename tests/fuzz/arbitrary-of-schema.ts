import fc from 'fast-check'
import { idsFor, type KnownIds } from './known-ids.ts'

/** The part of JSON Schema that Zod writes for our contracts. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
}

/** Values that fit the schema, as far as a schema can say; `name` is the field's, by which ids are chosen. */
export function arbitraryOf(schema: Schema, known: KnownIds, name = ''): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option) => arbitraryOf(option, known, name)))
  if (schema.allOf) return objectOf(merged(schema.allOf), known)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return textOf(schema, known, name)
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return listOf(schema, known, name)
    case 'object':
      return objectOf(schema, known)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function merged(parts: readonly Schema[]): Schema {
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  }
}

const words = ['张三', '李四', '东街道', '工资拖欠三个月', '漏水', 'Aa-1', '一', '同意调解', '人民调解委员会']

function textOf(schema: Schema, known: KnownIds, name: string): fc.Arbitrary<string> {
  if (schema.format === 'uuid') {
    const ids = idsFor(known, name)
    const strangers = fc.uuid({ version: 7 })
    if (known.noStrangers && ids.length > 0) return fc.constantFrom(...ids)
    return ids.length === 0
      ? strangers
      : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, strangers)
  }
  if (schema.format === 'date') return day
  if (schema.format === 'date-time') return fc.tuple(day, time).map(([on, at]) => `${on}T${at}`)
  if (schema.pattern) return matching(schema.pattern)
  const { minLength = 0, maxLength = 40 } = schema
  return fc
    .array(fc.constantFrom(...words), { minLength: Math.min(minLength, 1), maxLength: 4 })
    .map((chosen) => chosen.join('').slice(0, maxLength).padEnd(minLength, '字'))
}

/** Around the day that the fuzzed server has, on which most acts make sense; now and then far beyond every calendar. */
const day = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .oneof({ weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) }, fc.integer({ min: -400, max: 400 }))
      .map((days) => new Date(Date.UTC(2026, 2, 3 + days)).toISOString().slice(0, 10)),
  },
  fc.constantFrom('0001-01-01', '1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01', '9999-12-31'),
)

const time = fc.oneof(
  { weight: 9, arbitrary: fc.constant('01:00:00Z') },
  fc.constantFrom('00:00:00+14:00', '23:59:59.999999999-12:00'),
)

/** Reading a pattern costs more than many texts made from it. */
const texts = new Map<string, fc.Arbitrary<string>>()

function matching(pattern: string): fc.Arbitrary<string> {
  const read = texts.get(pattern) ?? textsOf(pattern)
  texts.set(pattern, read)
  return read
}

function textsOf(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'))
  } catch {
    return fc.string()
  }
}

function numberOf({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? 0, exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1)
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 100) }), fc.integer({ min, max }))
}

function listOf({ items = {}, minItems = 0, maxItems = 4 }: Schema, known: KnownIds, name: string) {
  return fc.array(arbitraryOf(items, known, name), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 3),
  })
}

function objectOf({ properties = {}, required = [] }: Schema, known: KnownIds): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, known, name)])
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields)
  return fc.record(arbitraries, { requiredKeys: [...required] })
}
