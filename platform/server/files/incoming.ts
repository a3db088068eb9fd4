import { constants } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Files on their way in, on a local disk: each grows at its end until it is whole. */
export interface Incoming {
  pathOf(id: string): string
  /** How much of it is here, in bytes; 0 of one that has not begun. */
  sizeOf(id: string): Promise<number>
  /**
   * Writes what comes, from `offset` on, piece by piece; what was written stays when the stream breaks.
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
      let place = offset
      try {
        for await (const piece of pieces) {
          await writeWhole(file, piece, place)
          place += piece.length
        }
      } finally {
        // The journal of the file system lengthens a file after its bytes: what the size says was written is there.
        await file.datasync()
        await file.close()
      }
      return place
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

async function writeWhole(
  file: Awaited<ReturnType<typeof open>>,
  piece: Uint8Array,
  place: number,
): Promise<void> {
  let done = 0
  while (done < piece.length) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, place + done)
    done += bytesWritten
  }
}
