import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from './call.ts'
import { onDevice, WriteKeys } from './idempotency-key.ts'
import type { Answer, AnyOperation, CallInput, ReadInput } from './input.ts'
import { hasMovedOn, isWorthRetrying, type ProblemError } from './problem-error.ts'

/** The place of an answer in the cache: everything of an operation lies below its id. */
export function keyOf(operation: AnyOperation, input?: { params?: unknown; query?: unknown }): QueryKey {
  return input === undefined
    ? [operation.id]
    : [operation.id, { params: input.params ?? null, query: input.query ?? null }]
}

interface ReadOptions {
  /** Ask only when there is something to ask about. */
  readonly enabled?: boolean
  /** Keep showing the last page while the next one loads: for lists whose filters change. */
  readonly keepsPrevious?: boolean
  readonly staleSeconds?: number
  /** Asks again after so many seconds while the page is in sight: for what goes on by itself. */
  readonly againAfterSeconds?: number
}

type ReadArguments<Op> =
  Record<string, never> extends ReadInput<Op>
    ? [input?: ReadInput<Op>, options?: ReadOptions]
    : [input: ReadInput<Op>, options?: ReadOptions]

/**
 * Reads through the cache.
 * @example const dispute = useOperation(getDispute, { params: { disputeId } })
 */
export function useOperation<Op extends AnyOperation>(
  operation: Op,
  ...[input, options = {}]: ReadArguments<Op>
): UseQueryResult<Answer<Op>, ProblemError> {
  return useQuery<Answer<Op>, ProblemError, Answer<Op>>({
    queryKey: keyOf(operation, input ?? {}),
    queryFn: ({ signal }) => call(operation, ...([{ ...input, signal }] as never)),
    enabled: options.enabled ?? true,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.againAfterSeconds === undefined ? {} : { refetchInterval: options.againAfterSeconds * 1000 }),
    ...(options.staleSeconds === undefined ? {} : { staleTime: options.staleSeconds * 1000 }),
  })
}

/** A reading among several; which operations they are, only the moment tells. */
export interface OneReading {
  readonly operation: AnyOperation
  readonly input: { readonly params?: unknown; readonly query?: unknown }
}

/**
 * Reads several at once through the cache, each into the place that {@link useOperation} reads it from.
 * @returns for each in order its answer, undefined while it is not here, and whether it was refused
 */
export function useAnswers(readings: readonly OneReading[]) {
  return useQueries({
    queries: readings.map(({ operation, input }) => ({
      queryKey: keyOf(operation, input),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        (call as (...given: readonly unknown[]) => Promise<unknown>)(operation, { ...input, signal }),
    })),
    combine: answersOf,
  })
}

const answersOf = (queries: readonly { readonly data: unknown; readonly isError: boolean }[]) =>
  queries.map(({ data, isError }) => ({ answer: data, isRefused: isError }))

interface WriteOptions<Op> {
  readonly onSuccess?: (answer: Answer<Op>, input: CallInput<Op>) => void
  readonly onProblem?: (error: ProblemError, input: CallInput<Op>) => void
  /** Readings that this write makes stale; one that is refused because something moved on reads all of them again. */
  readonly invalidates?: readonly AnyOperation[]
  /** Name of the draft that is sent: as it outlives the page, so does the key of its write. */
  readonly draft?: string
}

/**
 * Writes. Sending the same input again after a lost connection is the same write to the server.
 * @example const accept = useWrite(acceptDispute, { invalidates: [getDispute, listDisputes] })
 *          accept.mutate({ params: { disputeId }, body, version: dispute.version })
 */
export function useWrite<Op extends AnyOperation>(
  operation: Op,
  options: WriteOptions<Op> = {},
): UseMutationResult<Answer<Op>, ProblemError, CallInput<Op>> {
  const client = useQueryClient()
  const keys = useRef<WriteKeys>(undefined)
  keys.current ??= new WriteKeys(options.draft === undefined ? undefined : onDevice(options.draft))
  const writeKeys = keys.current
  return useMutation<Answer<Op>, ProblemError, CallInput<Op>>({
    mutationFn: (input) => {
      const idempotencyKey = input.idempotencyKey ?? writeKeys.keyFor(contentOf(input))
      return call(operation, ...([{ ...input, idempotencyKey }] as never))
    },
    onSuccess: async (answer, input) => {
      writeKeys.settle()
      await markStale(client, options.invalidates)
      options.onSuccess?.(answer, input)
    },
    onError: async (error, input) => {
      if (!isWorthRetrying(error)) writeKeys.settle()
      if (hasMovedOn(error)) {
        // whatever is in sight is old: with the newer version at hand, "mine, again" has a chance
        void client.invalidateQueries()
        await markStale(client, options.invalidates)
      }
      options.onProblem?.(error, input)
    },
  })
}

function contentOf(input: unknown): string {
  const { params, query, body, version } = input as CallInput<AnyOperation>
  return JSON.stringify([params, query, body, version])
}

async function markStale(client: QueryClient, operations: readonly AnyOperation[] = []): Promise<void> {
  await Promise.all(operations.map((operation) => client.invalidateQueries({ queryKey: keyOf(operation) })))
}
