/** One wrong place of a request. @property at path into the request: `body.parties[0].name` */
export interface InputError {
  readonly at: string
  readonly code: string
  readonly message: string
}

/** RFC 9457 problem details as our server answers them. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly errors?: readonly InputError[]
}

/**
 * What a screen has to tell apart; everything else is in the problem itself.
 * `offline`: no answer at all; whether a write arrived is unknown, so a retry uses the same key.
 * `clash`: what was sent names an older version; both versions are there, the person chooses.
 * `barred`: the version is right, but the law or the state of the matter stands against it. Its sentence says what.
 */
export type ProblemSort =
  | 'offline'
  | 'unavailable'
  | 'signed-out'
  | 'denied'
  | 'missing'
  | 'clash'
  | 'barred'
  | 'invalid'
  | 'too-many'
  | 'broken'

const sortOfStatus: Readonly<Record<number, ProblemSort>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'denied',
  404: 'missing',
  409: 'barred',
  410: 'missing',
  412: 'clash',
  422: 'invalid',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** Thrown by {@link call} instead of an answer. `message` is in the language of the request. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly sort: ProblemSort
  /** How long the server asked us to wait. */
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, sort: ProblemSort = sortOf(problem), retryAfterSeconds?: number) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
    this.sort = sort
    this.retryAfterSeconds = retryAfterSeconds
  }

  get code(): string {
    return this.problem.code
  }

  get errors(): readonly InputError[] {
    return this.problem.errors ?? []
  }
}

/**
 * The one rule that tells a clash of versions from any other refusal: only a code that ends in `.stale` (or a missed
 * `If-Match`) offers "use mine, again"; the same write would be refused again for every other reason.
 */
export function sortOf({ status, code }: Pick<Problem, 'status' | 'code'>): ProblemSort {
  if (code.endsWith('.stale')) return 'clash'
  return sortOfStatus[status] ?? 'broken'
}

/** True when what the page shows is no longer what is stored, so that it has to be read again. */
export function hasMovedOn({ sort }: ProblemError): boolean {
  return sort === 'clash' || sort === 'barred'
}

/** Any thrown thing as a problem: what is not ours is a fault of the program. */
export function asProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new ProblemError(plainProblem(0, 'browser.fault', detail), 'broken')
}

/** A problem for which the server sent no problem document. */
export function plainProblem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: detail, status, code, detail }
}

/** True when nobody knows whether the write arrived, or when it surely did not and may simply be sent again. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof ProblemError && (error.sort === 'offline' || error.sort === 'unavailable')
}
