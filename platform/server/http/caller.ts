import type { Language } from '#kernel/codes/index.ts'

/** Who asks, as far as the machinery must know; capabilities narrow it to their own type. */
export interface Caller {
  readonly accountId: string
  /** Until then nothing is answered but what lets the person do it. */
  readonly mustChangePassword: boolean
}

/** An outside system that shows a token; it may do what the scopes of the token name. */
export interface MachineCaller extends Caller {
  readonly scopes: readonly string[]
}

/** What every handler is told about the request besides its message. */
export interface RequestFacts {
  readonly language: Language
  readonly now: Date
  readonly requestId: string
  readonly address: string
  readonly agent: string
  readonly sessionToken: string | undefined
  /** The header as it came; only operations that hand out tokens read it. */
  readonly authorization: string | undefined
}
