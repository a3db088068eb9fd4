import type { z } from 'zod'
import type { Operation } from '#platform/contract/operation.ts'

// `any` schemas in the constraint would lose the inference; the parts are read back by `infer`.
export type AnyOperation = Operation

type ParamsIn<Op> = Op extends Operation<infer P, infer _Q, infer _B, infer _A> ? z.input<P> : never
type QueryIn<Op> = Op extends Operation<infer _P, infer Q, infer _B, infer _A> ? z.input<Q> : never
type BodyIn<Op> =
  Op extends Operation<infer _P, infer _Q, infer B, infer _A>
    ? B extends z.ZodUndefined
      ? Op extends { sendsBinary: object }
        ? Blob | Uint8Array<ArrayBuffer>
        : undefined
      : z.input<B>
    : never

/** `undefined` when the operation answers nothing, a `Blob` when it answers bytes. */
export type Answer<Op> =
  Op extends Operation<infer _P, infer _Q, infer _B, infer A>
    ? A extends z.ZodUndefined
      ? Blob | undefined
      : z.infer<A>
    : never

/** A part that has nothing obligatory in it may be left out. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : Record<string, never> extends Value
    ? { readonly [N in Name]?: Value }
    : undefined extends Value
      ? { readonly [N in Name]?: Value }
      : { readonly [N in Name]: Value }

/** What names the thing that is read: the address and its filters. */
export type ReadInput<Op> = Part<'params', ParamsIn<Op>> & Part<'query', QueryIn<Op>>

/**
 * @property idempotencyKey UUID; the same for every retry of the same write
 * @property version the version that the person saw, sent as `If-Match`
 */
export type CallInput<Op> = ReadInput<Op> &
  Part<'body', BodyIn<Op>> & {
    readonly idempotencyKey?: string
    readonly version?: number
    readonly signal?: AbortSignal
  }

/** An operation without obligatory input may be called without any. */
export type InputArgument<Input> = Record<string, never> extends Input ? [input?: Input] : [input: Input]
