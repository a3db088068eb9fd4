/** UUID version 4. `crypto.randomUUID` is missing where the page is not served over TLS, as in a district's LAN. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Keeps one key for one write until its fate is known: pressing "send" again after a lost connection must not
 * write twice, and a corrected form is a different write.
 */
export class WriteKeys {
  #key: string | undefined
  #written: string | undefined

  /** @param content what would be sent, in any stable text form */
  keyFor(content: string): string {
    if (this.#key === undefined || this.#written !== content) {
      this.#key = newIdempotencyKey()
      this.#written = content
    }
    return this.#key
  }

  /** The server answered, for or against: the next write is a new one. */
  settle(): void {
    this.#key = undefined
    this.#written = undefined
  }
}
