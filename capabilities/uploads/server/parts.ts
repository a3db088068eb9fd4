import type { Database } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { Incoming } from '#platform/server/files/incoming.ts'

/**
 * What receiving files needs. @property largestUpload bytes of one file
 * @property diskReserve bytes of the local disk that stay free for everything else
 */
export interface UploadParts {
  readonly files: FileStore
  readonly incoming: Incoming
  readonly largestUpload: number
  readonly diskReserve: number
}

export interface ServingParts {
  readonly uploads: UploadParts
  readonly database: Database
  readonly clock: () => Date
}
