import { createHash } from 'node:crypto'

/**
 * One event of one matter. `body` is the exact text that was hashed; it is never rewritten.
 * @property chain  id of the matter; matters never wait for each other
 * @property seq    1 for the first event of the matter
 * @property at     RFC 3339 in UTC with milliseconds
 * @property actor  account id, or a word such as `system` or `party`
 */
export interface Link {
  readonly chain: string
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly actor: string
  readonly body: string
}

/** What the first event of a chain points to. */
export const GENESIS = Buffer.alloc(32)

/** SM3 over the previous digest and the event in a fixed order. @source GB/T 32905-2016 */
export function digestOf(link: Link, previous: Uint8Array): Buffer {
  return createHash('sm3')
    .update(previous)
    .update(JSON.stringify([link.chain, link.seq, link.at, link.type, link.actor, link.body]))
    .digest()
}
