import { z } from 'zod'
import type { Language } from '#kernel/codes/index.ts'
import { checkInput, notTaken } from '../../contract/input-faults.ts'
import type { InputError } from './problems.ts'

export type Validated = { readonly value: unknown } | { readonly errors: readonly InputError[] }

/** Validates one part of a request; the sentences come in the caller's language. */
export function validate(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
  language: Language,
): Validated {
  if (schema === undefined) return refuseUnknown(value, part, language)
  const checked = checkInput(schema, value)
  if ('value' in checked) return checked
  return {
    errors: checked.faults.map(({ path, code, say }) => ({
      at: pathOf(part, path),
      code,
      message: say(language),
    })),
  }
}

function refuseUnknown(value: unknown, part: string, language: Language): Validated {
  const names = value === undefined || value === null ? [] : Object.keys(value)
  if (names.length === 0) return { value: undefined }
  return { errors: [{ at: part, code: 'unrecognized_keys', message: notTaken(names)[language] }] }
}

function pathOf(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    part,
  )
}

/** One value of a repeatable query parameter arrives as text; the schema wants a list. */
export function withListsWrapped(schema: z.ZodType | undefined, query: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof query !== 'object' || query === null) return query
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' && isList(schema.shape[name]) ? [value] : value,
    ]),
  )
}

function isList(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap())
  return schema instanceof z.ZodArray
}

/**
 * PostgreSQL keeps no NUL and no lone surrogate in a text; both can be written in JSON. Found here, so that no
 * schema has to remember it.
 */
export function hasUnprintableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  if (Array.isArray(value)) return value.some(hasUnprintableText)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return Object.entries(value).some(([key, inner]) => hasUnprintableText(key) || hasUnprintableText(inner))
}
