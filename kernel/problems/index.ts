import type { Label } from '../codes/index.ts'

/**
 * Expected refusals are values, bugs are exceptions.
 *
 * A use case returns a {@link Result}. A refusal carries a stable `code` from the capability's closed list
 * and, where the sentence needs them, `facts` that are put into the caller's language at the edge.
 */

/** A label is said in the caller's language; several words stand one after the other. */
export type Fact = string | number | boolean | Label | readonly (string | Label)[]

/** Values that a refusal's sentence may mention; never personal data. */
export type Facts = Readonly<Record<string, Fact>>

/** @property code stable, lower-case, `capability.what-is-wrong`  @property at JSON path of the offending input */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly facts?: Facts
  readonly at?: string
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<Code extends string = string> = { readonly ok: false; readonly refusal: Refusal<Code> }
export type Result<T, Code extends string = string> = Ok<T> | Refused<Code>

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function refuse<Code extends string>(code: Code, facts?: Facts, at?: string): Refused<Code> {
  return {
    ok: false,
    refusal: { code, ...(facts === undefined ? {} : { facts }), ...(at === undefined ? {} : { at }) },
  }
}

/** Something that cannot happen unless the program is wrong. @throws always */
export function bug(message: string): never {
  throw new Error(`bug: ${message}`)
}
