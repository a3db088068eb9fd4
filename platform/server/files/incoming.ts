import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Files on their way in, on a local disk: each grows at its end until it is whole. */
export interface Incoming {
  pathOf(id: string): string
  /** How much of it is here, in bytes; 0 of one that has not begun. */
  sizeOf(id: string): Promise<number>
  /**
   * Writes what comes, from `offset` on, through one buffer; what came stays when the stream breaks.
   * @returns where the next piece belongs @throws NodeJS.ErrnoException `ENOSPC`
   */
  write(id: string, offset: number, pieces: AsyncIterable<Uint8Array>): Promise<number>
  remove(id: string): Promise<void>
  list(): Promise<readonly string[]>
  /** Bytes of the disk that an ordinary process may still fill. */
  free(): Promise<number>
}

export function openIncoming(directory: string): Incoming {
  const pathOf = (id: string) => join(directory, `${id}.part`)
  return {
    pathOf,
    sizeOf: (id) =>
      stat(pathOf(id)).then(
        ({ size }) => size,
        (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 0 : Promise.reject(error)),
      ),
    async write(id, offset, pieces) {
      await mkdir(directory, { recursive: true })
      const file = await open(pathOf(id), constants.O_WRONLY | constants.O_CREAT, 0o600)
      const writer = writerAt(file, offset)
      try {
        try {
          for await (const piece of pieces) await writer.take(piece)
        } finally {
          await writer.flush()
        }
        return writer.place()
      } finally {
        // The journal of the file system lengthens a file after its bytes: what the size says was written is there.
        if (writer.place() > offset) await file.datasync()
        await file.close()
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    async list() {
      const names = await readdir(directory).catch(() => [])
      return names.flatMap((name) => (name.endsWith('.part') ? [name.slice(0, -'.part'.length)] : []))
    },
    async free() {
      await mkdir(directory, { recursive: true })
      const { bavail, bsize } = await statfs(directory)
      return bavail * bsize
    },
  }
}

/** A line brings 64 KiB at a time; each writing costs a change of threads, more than the bytes themselves. */
const BUFFER_SIZE = 1024 * 1024

function writerAt(file: FileHandle, offset: number) {
  const buffer = Buffer.allocUnsafe(BUFFER_SIZE)
  let [place, filled] = [offset, 0]
  async function flush(): Promise<void> {
    let done = 0
    try {
      while (done < filled) done += (await file.write(buffer, done, filled - done, place + done)).bytesWritten
    } finally {
      place += done
      filled = 0
    }
  }
  return {
    flush,
    place: () => place,
    async take(piece: Uint8Array) {
      for (let taken = 0; taken < piece.length; ) {
        const part = piece.subarray(taken, taken + BUFFER_SIZE - filled)
        buffer.set(part, filled)
        filled += part.length
        taken += part.length
        if (filled === BUFFER_SIZE) await flush()
      }
    },
  }
}
