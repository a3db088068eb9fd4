import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A body that is not JSON: what is sent or answered byte for byte. */
export interface Binary {
  readonly mediaTypes: readonly string[]
}

/**
 * One message of the public API, described once: the server validates with it, the forms of the browser use it,
 * the client calls through it and the OpenAPI document is made from it.
 *
 * @property id      camelCase verb and noun, unique; the name in the OpenAPI document and in the access table
 * @property path    below `/api/v1`, parameters in braces: `/disputes/{disputeId}`
 * @property access  who may call it, as a sentence; becomes `x-access`
 * @property open    anyone may call it without signing in; becomes an empty `security`
 * @property beforePasswordChange answered to who still has to replace the first password, to whom nothing else is
 * @property problems codes of refusals that the caller should expect besides the general ones
 * @property secretAddress the address itself is a key: ordinary requests to it stay out of the log
 * @property scope    for machines alone, which show a token of this scope; people who signed in are not let in
 * @property sendsForm the message is a form (`application/x-www-form-urlencoded`), as OAuth 2 wants it
 * @property failsAs  refusals are written as RFC 6749 5.2 wants them
 * @property editsVersion the caller names the version that it saw in `If-Match`
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly id: string
  readonly method: Method
  readonly path: `/${string}`
  readonly tag: string
  readonly summary: string
  readonly access: string
  readonly open?: boolean
  readonly beforePasswordChange?: boolean
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer?: Answer
  readonly sendsBinary?: Binary
  readonly answersBinary?: Binary
  readonly status?: 200 | 201 | 202 | 204
  readonly problems?: readonly string[]
  readonly editsVersion?: boolean
  readonly secretAddress?: boolean
  readonly scope?: string
  readonly sendsForm?: boolean
  readonly failsAs?: 'oauth'
}

type Bytes<Sends, Answers> = (Sends extends Binary ? { readonly sendsBinary: Sends } : unknown) &
  (Answers extends Binary ? { readonly answersBinary: Answers } : unknown)

/** Declares an operation; the types of its parts are inferred, and whether bytes are sent or answered. */
export function operation<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
  Sends = undefined,
  Answers = undefined,
>(
  definition: Operation<Params, Query, Body, Answer> & {
    readonly sendsBinary?: Sends
    readonly answersBinary?: Answers
  },
): Operation<Params, Query, Body, Answer> & Bytes<Sends, Answers> {
  return definition as unknown as Operation<Params, Query, Body, Answer> & Bytes<Sends, Answers>
}

export type ParamsOf<Op> = Op extends Operation<infer P, infer _Q, infer _B, infer _A> ? z.infer<P> : never
export type QueryOf<Op> = Op extends Operation<infer _P, infer Q, infer _B, infer _A> ? z.infer<Q> : never
export type BodyOf<Op> = Op extends Operation<infer _P, infer _Q, infer B, infer _A> ? z.infer<B> : never
export type AnswerOf<Op> = Op extends Operation<infer _P, infer _Q, infer _B, infer A> ? z.infer<A> : never
