/** UUID version 4. `crypto.randomUUID` is missing where the page is not served over TLS, as in a district's LAN. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Where a key lies until the fate of its write is known. */
export interface KeyPlace {
  read(): string | undefined
  write(kept: string | undefined): void
}

/**
 * Keeps one key for one write until its fate is known: pressing "send" again after a lost connection must not
 * write twice, and a corrected form is a different write.
 */
export class WriteKeys {
  readonly #place: KeyPlace

  constructor(place: KeyPlace = inMemory()) {
    this.#place = place
  }

  /** @param content what would be sent, in any stable text form; only its mark is kept */
  keyFor(content: string): string {
    const mark = markOf(content)
    const [key, written] = this.#place.read()?.split(' ') ?? []
    if (key !== undefined && written === mark) return key
    const fresh = newIdempotencyKey()
    this.#place.write(`${fresh} ${mark}`)
    return fresh
  }

  /** The server answered, for or against: the next write is a new one. */
  settle(): void {
    this.#place.write(undefined)
  }
}

function inMemory(): KeyPlace {
  let kept: string | undefined
  return {
    read: () => kept,
    write: (next) => {
      kept = next
    },
  }
}

/** On this device, so that a page that was closed before the answer came does not write twice either. */
export function onDevice(name: string): KeyPlace {
  const memory = inMemory()
  const at = `dingfen.write.${name}`
  return {
    read: () => memory.read() ?? inStorage((storage) => storage.getItem(at)) ?? undefined,
    write: (kept) => {
      memory.write(kept)
      inStorage((storage) => (kept === undefined ? storage.removeItem(at) : storage.setItem(at, kept)))
    },
  }
}

// Storage may be forbidden or full; then the memory of the page has to do.
function inStorage<Found>(use: (storage: Storage) => Found): Found | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}

/** Tells texts apart without keeping them (FNV-1a over two halves of 32 bits); nobody is to be kept out by it. */
function markOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return `${text.length}-${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}`
}
