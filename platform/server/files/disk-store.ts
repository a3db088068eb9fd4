import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { digestOfBytes } from './digest-of-bytes.ts'
import { DamagedFile, type FileStore, MissingFile, nameOf } from './file-store.ts'

export interface DiskStore extends FileStore {
  readonly pathOf: (digest: Uint8Array) => string
}

/** On a local disk, two levels of folders by the first characters of the digest. */
export function openFileStore(directory: string): DiskStore {
  const pathOf = (digest: Uint8Array) => {
    const name = nameOf(digest)
    return join(directory, name.slice(0, 2), name.slice(2, 4), name)
  }
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      (error) => (isMissing(error) ? undefined : Promise.reject(error)),
    )
  return {
    async put(bytes) {
      const digest = digestOfBytes(bytes)
      const path = pathOf(digest)
      if ((await sizeOf(path)) !== bytes.length) await writeDurably(path, (part) => writeAll(part, bytes))
      return digest
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest)).catch((error) => {
        throw isMissing(error) ? new MissingFile(nameOf(digest)) : error
      })
      if (!digestOfBytes(bytes).equals(digest)) throw new DamagedFile(nameOf(digest))
      return bytes
    },
    async adopt(path, digest) {
      const goal = pathOf(digest)
      if ((await sizeOf(path)) === undefined) {
        if ((await sizeOf(goal)) === undefined) throw new MissingFile(nameOf(digest))
        return
      }
      await mkdir(dirname(goal), { recursive: true })
      await syncToDisk(path)
      await chmod(path, 0o400)
      await moveOver(path, goal)
      await syncToDisk(dirname(goal))
    },
    async read(digest, range) {
      const path = pathOf(digest)
      if ((await sizeOf(path)) === undefined) throw new MissingFile(nameOf(digest))
      return createReadStream(path, { ...range, highWaterMark: 256 * 1024 })
    },
    size: (digest) => sizeOf(pathOf(digest)),
    async withPath(digest, use) {
      const path = pathOf(digest)
      if ((await sizeOf(path)) === undefined) throw new MissingFile(nameOf(digest))
      return use(path)
    },
    pathOf,
    remove: (digest) => rm(pathOf(digest), { force: true }),
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Renaming costs nothing; across two disks the bytes have to be copied, and are there whole or not at all. */
async function moveOver(path: string, goal: string): Promise<void> {
  try {
    await rename(path, goal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await writeDurably(goal, (part) =>
      pipeline(createReadStream(path), createWriteStream(part, { flags: 'wx' })),
    )
    await rm(path, { force: true })
  }
}

async function writeDurably(path: string, write: (part: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${randomUUID()}.part`
  try {
    await write(part)
    await syncToDisk(part)
    await rename(part, path)
    await syncToDisk(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function writeAll(part: string, bytes: Uint8Array): Promise<void> {
  const file = await open(part, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
  } finally {
    await file.close()
  }
}

/** A file, or the folder that names it: Windows cannot do the second and does not need it. */
async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (process.platform === 'win32' && ['EISDIR', 'EPERM'].includes(error.code ?? '')) return undefined
    throw error
  })
  try {
    await file?.sync()
  } catch (error) {
    if (process.platform !== 'win32') throw error
  } finally {
    await file?.close()
  }
}
