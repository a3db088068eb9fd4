import { createHash } from 'node:crypto'

/** @property sm3 the name of a content @property sha256 for the outside world, which rarely knows SM3 */
export interface Digests {
  readonly sm3: Buffer
  readonly sha256: Buffer
  readonly size: number
}

/**
 * Both digests in one reading; memory stays flat whatever the length.
 * @param pace waits between two pieces; told how many bytes were just read
 */
export async function digestsOf(
  bytes: AsyncIterable<Uint8Array>,
  pace?: (read: number) => Promise<void>,
): Promise<Digests> {
  const [sm3, sha256] = [createHash('sm3'), createHash('sha256')]
  let size = 0
  for await (const piece of bytes) {
    sm3.update(piece)
    sha256.update(piece)
    size += piece.length
    await pace?.(piece.length)
  }
  return { sm3: sm3.digest(), sha256: sha256.digest(), size }
}
