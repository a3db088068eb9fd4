import type { Refusal, Result } from '#kernel/problems/index.ts'
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '#platform/contract/operation.ts'
import type { Database, Reader, Transaction } from '../database/statement.ts'
import type { Caller, MachineCaller, RequestFacts } from './caller.ts'
import type { RangedAnswer } from './ranged-answer.ts'

/** Bytes as an answer, offered for download and never run by the browser. */
export interface BinaryAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
  readonly inline?: boolean
}

/** An answer with the version that a later edit names, or with a cookie to set. */
export interface Reply<Answer> {
  readonly answer: Answer
  readonly version?: number
  readonly cookie?: SessionCookie
}

/** `token: undefined` clears the cookie. */
export interface SessionCookie {
  readonly token: string | undefined
  readonly expires?: Date
}

type Parts<Op> = {
  readonly params: ParamsOf<Op>
  readonly query: QueryOf<Op>
  readonly body: Op extends { sendsBinary: object } ? Uint8Array : BodyOf<Op>
}

type Answered<Op, Code extends string> = Promise<
  Result<Op extends { answersBinary: object } ? BinaryAnswer | RangedAnswer : Reply<AnswerOf<Op>>, Code>
>

// biome-ignore lint/suspicious/noExplicitAny: an operation of any message types; `unknown` would refuse every one
export type AnyOperation = Operation<any, any, any, any>

export interface ReadRequest<Op, Who> extends RequestFacts, Parts<Op> {
  readonly caller: Who
  readonly db: Reader
}

export interface WriteRequest<Op, Who> extends RequestFacts, Parts<Op> {
  readonly caller: Who
  readonly tx: Transaction
  /** The version in `If-Match`; set where the operation edits one. */
  readonly version: number
}

/** For the few operations whose refusal leaves a record too, such as a failed sign-in. */
export interface SettlingRequest<Op, Who> extends RequestFacts, Parts<Op> {
  readonly caller: Who
  readonly database: Database
}

/** Whether the caller's roles allow the operation at all; which rows, the SQL predicate decides. */
export type Policy<Who> = (caller: Who) => boolean

/** A read, or a write in one transaction: the server wraps the second in idempotency and the ledger in its caller. */
export type Handler<Op, Who, Code extends string = string> =
  | { readonly reads: (request: ReadRequest<Op, Who>) => Answered<Op, Code> }
  | { readonly writes: (request: WriteRequest<Op, Who>) => Answered<Op, Code> }
  | { readonly settles: (request: SettlingRequest<Op, Who>) => Answered<Op, Code> }

/** Type-erased, as the server keeps them in one list. */
export interface Route {
  readonly operation: AnyOperation
  readonly policy: Policy<Caller> | 'open'
  readonly handler: Handler<AnyOperation, Caller>
}

/** An operation for people who signed in. */
export function staffRoute<Op extends AnyOperation, Who extends Caller>(
  operation: Op,
  policy: Policy<Who>,
  handler: Handler<Op, Who>,
): Route {
  if (operation.open) throw new Error(`${operation.id} is open to anyone; its policy would never be asked`)
  if (operation.scope) throw new Error(`${operation.id} is for machines alone`)
  return { operation, policy, handler } as unknown as Route
}

/** An operation for outside systems: the token has to carry the scope that the operation names. */
export function machineRoute<Op extends AnyOperation, Who extends MachineCaller>(
  operation: Op,
  handler: Handler<Op, Who>,
): Route {
  const { id, scope } = operation
  if (scope === undefined) throw new Error(`${id} names no scope`)
  const policy: Policy<MachineCaller> = ({ scopes }) => scopes.includes(scope)
  return { operation, policy, handler } as unknown as Route
}

/** An operation that anyone may call; `caller` is undefined or whoever happens to be signed in. */
export function openRoute<Op extends AnyOperation, Who extends Caller>(
  operation: Op,
  handler: Handler<Op, Who | undefined>,
): Route {
  if (!operation.open) throw new Error(`${operation.id} is not declared open`)
  return { operation, policy: 'open', handler } as unknown as Route
}

/** Thrown inside a transaction so that it rolls back; the edge turns it into the problem answer. */
export class RefusedInTransaction extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
