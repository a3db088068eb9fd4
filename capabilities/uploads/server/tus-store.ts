import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { markArrived } from './arrival.ts'
import type { ServingParts } from './parts.ts'
import { findUpload, touchUpload } from './upload.sql.ts'

/** The bytes of uploads for the tus protocol; that there is an upload at all is said in its own operation before. */
export class TusStore extends DataStore {
  readonly #parts: ServingParts

  constructor(parts: ServingParts) {
    super()
    this.#parts = parts
  }

  /** A file that was whole when the process died is found whole here, and goes on. */
  override async getUpload(id: string): Promise<Upload> {
    const { database } = this.#parts
    const { incoming } = this.#parts.uploads
    const row = await database.maybe(findUpload, [id])
    if (row === undefined) throw ERRORS.FILE_NOT_FOUND
    const size = Number(row.size)
    if (row.state !== 'receiving') {
      if (row.arrived_at === null) throw ERRORS.FILE_NO_LONGER_EXISTS
      return new Upload({ id, size, offset: size })
    }
    const offset = await incoming.sizeOf(id)
    if (offset === size) await this.arrived(id)
    return new Upload({ id, size, offset })
  }

  override async write(pieces: Readable, id: string, offset: number): Promise<number> {
    const { database, clock } = this.#parts
    try {
      return await this.#parts.uploads.incoming.write(id, offset, pieces)
    } finally {
      await database.many(touchUpload, [id, clock()])
    }
  }

  async arrived(id: string): Promise<void> {
    const { database, clock } = this.#parts
    await database.transaction((tx) => markArrived(tx, this.#parts.uploads, id, clock()))
  }
}
