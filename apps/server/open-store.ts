import { join } from 'node:path'
import type { Config } from '#platform/server/config/config.ts'
import { openFileStore } from '#platform/server/files/disk-store.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { openObjectStore } from '#platform/server/files/object-store.ts'

/** Where this house keeps contents: the object store that is configured, or a folder of the data directory. */
export async function openConfiguredStore({ dataDirectory, storage }: Config): Promise<FileStore> {
  return storage.objectStore === undefined
    ? openFileStore(join(dataDirectory, 'files'))
    : openObjectStore(storage.objectStore, join(dataDirectory, 'copies'))
}
