import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digestOfBytes } from './digest-of-bytes.ts'

/** Content by its digest: stored once, never overwritten. */
export interface FileStore {
  /** Durable when it returns. @throws NodeJS.ErrnoException `ENOSPC` when the disk is full; nothing is left behind */
  put(bytes: Uint8Array): Promise<Buffer>
  /** @throws when the content is missing or is no longer what its digest says */
  get(digest: Uint8Array): Promise<Buffer>
}

export class DamagedFile extends Error {}

/** On a local disk, two levels of folders by the first characters of the digest. */
export function openFileStore(directory: string): FileStore {
  const pathOf = (digest: Uint8Array) => {
    const name = Buffer.from(digest).toString('hex')
    return join(directory, name.slice(0, 2), name.slice(2, 4), name)
  }
  return {
    async put(bytes) {
      const digest = digestOfBytes(bytes)
      const path = pathOf(digest)
      const isStored = await stat(path).then(
        ({ size }) => size === bytes.length,
        () => false,
      )
      if (!isStored) await writeDurably(path, bytes)
      return digest
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest))
      if (!digestOfBytes(bytes).equals(digest)) throw new DamagedFile(Buffer.from(digest).toString('hex'))
      return bytes
    },
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${randomUUID()}.part`
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
