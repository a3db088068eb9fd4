import { createHash, type Hash } from 'node:crypto'
import type { LegalDate } from '#kernel/calendar/index.ts'

/** The last event of one chain when the day was sealed. */
export interface SealedHead {
  readonly chain: string
  readonly seq: number
  readonly digest: Buffer
}

/**
 * SM3 over the seal before, the day, and each head in the order of the chains' ids: one head per line,
 * `chain seq digest` with the digest in hexadecimal. @source GB/T 32905-2016
 */
export class SealDigest {
  readonly #hash: Hash

  constructor(previous: Uint8Array, day: LegalDate) {
    this.#hash = createHash('sm3').update(previous).update(`${day}\n`)
  }

  add(heads: readonly SealedHead[]): void {
    for (const { chain, seq, digest } of heads) {
      this.#hash.update(`${chain} ${seq} ${digest.toString('hex')}\n`)
    }
  }

  end(): Buffer {
    return this.#hash.digest()
  }
}
