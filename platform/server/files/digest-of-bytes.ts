import { createHash } from 'node:crypto'

/** SM3, 32 bytes: the name of a content. */
export function digestOfBytes(bytes: Uint8Array): Buffer {
  return createHash('sm3').update(bytes).digest()
}
