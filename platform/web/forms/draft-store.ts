/** Drafts older than this are forgotten: a phone may be shared. */
const expiryInMs = 14 * 24 * 60 * 60 * 1000
const prefix = 'dingfen.draft.'

export interface Draft<Value = unknown> {
  readonly savedAt: number
  readonly value: Value
}

/** The part of `localStorage` that drafts need. */
export interface DraftStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/**
 * What was typed and not yet sent, kept on this device. Storage may be refused or full: saving then says so and
 * the page keeps the text as long as it is open.
 */
export class DraftStore {
  readonly #storage: DraftStorage | undefined
  readonly #now: () => number

  constructor(storage: DraftStorage | undefined, now: () => number) {
    this.#storage = storage
    this.#now = now
  }

  read(key: string): Draft | undefined {
    try {
      const text = this.#storage?.getItem(prefix + key)
      const draft: unknown = text ? JSON.parse(text) : undefined
      if (!isDraft(draft)) return undefined
      if (this.#now() - draft.savedAt <= expiryInMs) return draft
      this.clear(key)
      return undefined
    } catch {
      return undefined
    }
  }

  /** @returns when it was saved, or undefined when it could not be */
  save(key: string, value: unknown): number | undefined {
    if (this.#storage === undefined) return undefined
    try {
      const savedAt = this.#now()
      this.#storage.setItem(prefix + key, JSON.stringify({ savedAt, value }))
      return savedAt
    } catch {
      return undefined
    }
  }

  clear(key: string): void {
    try {
      this.#storage?.removeItem(prefix + key)
    } catch {}
  }
}

function isDraft(draft: unknown): draft is Draft {
  return (
    typeof draft === 'object' && draft !== null && 'savedAt' in draft && typeof draft.savedAt === 'number'
  )
}

export function browserDrafts(): DraftStore {
  return new DraftStore(storageOfBrowser(), () => Date.now())
}

// Even touching `localStorage` throws where cookies are forbidden.
function storageOfBrowser(): DraftStorage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
