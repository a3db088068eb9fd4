export { addressOf, pointApiAt } from './address.ts'
export { call, callForVersion } from './call.ts'
export { newIdempotencyKey } from './idempotency-key.ts'
export type { Answer, AnyOperation, CallInput, ReadInput } from './input.ts'
export {
  asProblemError,
  hasMovedOn,
  type InputError,
  isWorthRetrying,
  type Problem,
  ProblemError,
  type ProblemSort,
} from './problem-error.ts'
export { makeQueryClient } from './query-client.ts'
export { keyOf, useAnswers, useOperation, useWrite } from './use-operation.ts'
