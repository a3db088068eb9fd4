import { currentLanguage, languageTag, textIn } from '../i18n/index.ts'
import { addressOf } from './address.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import type { Answer, AnyOperation, CallInput, InputArgument } from './input.ts'
import { messages } from './messages.ts'
import { type Problem, ProblemError, plainProblem, sortOf } from './problem-error.ts'

interface LooseInput {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly idempotencyKey?: string
  readonly version?: number
  readonly signal?: AbortSignal
}

/**
 * Calls an operation of the public API.
 * @returns the answer as the contract describes it
 * @throws ProblemError for every refusal and failure, also when there is no connection
 * @example await call(getDispute, { params: { disputeId } })
 */
export async function call<Op extends AnyOperation>(
  operation: Op,
  ...[input]: InputArgument<CallInput<Op>>
): Promise<Answer<Op>> {
  return (await callForVersion(operation, input)).answer
}

/** As {@link call}, with the version (`ETag`) of what was answered, for operations that do not answer it in their body. */
export async function callForVersion<Op extends AnyOperation>(
  operation: Op,
  input: LooseInput = {},
): Promise<{ answer: Answer<Op>; version: number | undefined }> {
  const response = await send(operation, input)
  if (!response.ok) throw await problemOf(response)
  return { answer: (await readAnswer(operation, response)) as Answer<Op>, version: versionOf(response) }
}

async function send(operation: AnyOperation, input: LooseInput): Promise<Response> {
  const address = addressOf(operation.path, input.params, input.query)
  const request: RequestInit = {
    method: operation.method,
    credentials: 'same-origin',
    headers: headersOf(operation, input),
    ...(input.body === undefined ? {} : { body: bodyOf(operation, input.body) }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  }
  try {
    return await fetch(address, request)
  } catch (error) {
    if (input.signal?.aborted) throw error
    throw new ProblemError(plainProblem(0, 'browser.offline', say('offline')), 'offline')
  }
}

function headersOf(operation: AnyOperation, input: LooseInput): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: operation.answersBinary?.mediaTypes.join(', ') ?? 'application/json',
    'Accept-Language': languageTag[currentLanguage()],
  }
  if (operation.method !== 'GET') {
    headers['Idempotency-Key'] = input.idempotencyKey ?? newIdempotencyKey()
    headers['X-Requested-With'] = 'dingfen'
  }
  if (input.version !== undefined) headers['If-Match'] = `"${input.version}"`
  const mediaType = mediaTypeOf(operation, input.body)
  if (mediaType !== undefined) headers['Content-Type'] = mediaType
  return headers
}

function mediaTypeOf(operation: AnyOperation, body: unknown): string | undefined {
  if (body === undefined) return undefined
  if (!operation.sendsBinary) return 'application/json'
  return (body instanceof Blob && body.type) || 'application/octet-stream'
}

function bodyOf(operation: AnyOperation, body: unknown): BodyInit {
  return operation.sendsBinary ? (body as Blob) : JSON.stringify(body)
}

async function readAnswer(operation: AnyOperation, response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  try {
    return operation.answersBinary ? await response.blob() : await response.json()
  } catch {
    throw new ProblemError(
      plainProblem(
        response.status,
        'browser.unreadable-answer',
        say('unreadable', { status: response.status }),
      ),
      'broken',
    )
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const problem = (await readProblem(response)) ?? ownProblem(response.status)
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return new ProblemError(
    problem,
    sortOf({ ...problem, status: response.status }),
    Number.isFinite(seconds) ? seconds : undefined,
  )
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return undefined
  return (await response.json().catch(() => undefined)) as Problem | undefined
}

/** A proxy in between answers in its own way; its page is of no use to anybody. */
function ownProblem(status: number): Problem {
  const away = plainProblem(status, 'browser.unavailable', say('unavailable'))
  return sortOf(away) === 'unavailable'
    ? away
    : plainProblem(status, 'browser.unreadable-answer', say('unreadable', { status }))
}

function versionOf(response: Response): number | undefined {
  const version = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('ETag') ?? '')?.[1]
  return version === undefined ? undefined : Number(version)
}

const say: ReturnType<typeof textIn<typeof messages.zh>> = (key, ...facts) =>
  textIn(messages, currentLanguage())(key, ...facts)
