import type { Readable } from 'node:stream'

/** Bytes from `start` to `end`, both counted from 0 and both read. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Content by its digest (SM3): stored once, never altered. On a local disk or in an object store, with the same answers
 * (`file-store.test.ts` asks both). A store that is elsewhere may be out of reach: then each throws `StoreUnavailable`.
 */
export interface FileStore {
  /** Durable when it returns. @throws NodeJS.ErrnoException `ENOSPC` when the disk is full; nothing is left behind */
  put(bytes: Uint8Array): Promise<Buffer>
  /** All of it at once, compared with its digest. @throws MissingFile, DamagedFile */
  get(digest: Uint8Array): Promise<Buffer>
  /**
   * Takes over a finished file of the local disk, of any size, without holding it in memory. May run twice: a file that
   * was taken over before is gone, and that is well when the content is here. A content whose copy was damaged is whole
   * again afterwards.
   * @param digest what the caller has just read from the file
   * @throws MissingFile when neither the file nor the content is there
   */
  adopt(path: string, digest: Uint8Array): Promise<void>
  /** As a stream, not compared with its digest. @throws MissingFile */
  read(digest: Uint8Array, range?: ByteRange): Promise<Readable>
  /** In bytes; undefined where the content is not here. */
  size(digest: Uint8Array): Promise<number | undefined>
  /**
   * For programs that read files: calls `use` with a path of the local disk. Of a store that is elsewhere it is a copy,
   * gone afterwards; what a dying process left of one is written over by the next that asks. @throws MissingFile
   */
  withPath<Answer>(digest: Uint8Array, use: (path: string) => Promise<Answer>): Promise<Answer>
  /** For approved deletion alone. Well when it is gone already. */
  remove(digest: Uint8Array): Promise<void>
}

/** The store does not answer; nothing is known of what it holds. */
export class StoreUnavailable extends Error {}
export class DamagedFile extends Error {}
export class MissingFile extends Error {}

/** The name of a content: its digest in hexadecimal. */
export const nameOf = (digest: Uint8Array) => Buffer.from(digest).toString('hex')
