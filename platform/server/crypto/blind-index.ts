import { createHmac } from 'node:crypto'
import type { Keys } from './keys.ts'

/** What a blind index is made of; the kind is mixed in, so that a phone never equals an identity number. */
export type BlindKind = 'identity-number' | 'phone' | 'phone-tail' | 'access-code'

/**
 * A keyed fingerprint by which equal values find each other without being stored: HMAC-SM3, cut to 16 bytes.
 * @param value already normalised
 */
export function blindIndex(keys: Keys, kind: BlindKind, value: string): Buffer {
  return createHmac('sm3', keys.blindIndex).update(kind).update('\0').update(value).digest().subarray(0, 16)
}
