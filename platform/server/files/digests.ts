import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

/** @property sm3 the name of a content @property sha256 for the outside world, which rarely knows SM3 */
export interface Digests {
  readonly sm3: Buffer
  readonly sha256: Buffer
  readonly size: number
}

/**
 * Both digests of a file of the local disk, in a thread of its own: SM3 takes minutes for a long video (it is some
 * six times slower than SHA-256), during which the server goes on answering. Memory stays flat whatever the length.
 */
export async function digestsOfFile(path: string): Promise<Digests> {
  const { size } = await stat(path)
  if (size <= SMALL) return { ...(await inPlace(path)), size }
  const digests = inTurn.then(() => inThread(path))
  inTurn = digests.catch(() => undefined)
  const [sm3, sha256] = await digests
  return { sm3, sha256, size }
}

/** One long file after the other: ten at once would take ten threads, and no less time. */
let inTurn: Promise<unknown> = Promise.resolve()

/** Less than what a thread needs to begin. */
const SMALL = 4 * 1024 * 1024

async function inPlace(path: string): Promise<Omit<Digests, 'size'>> {
  const [sm3, sha256] = [createHash('sm3'), createHash('sha256')]
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    sm3.update(piece)
    sha256.update(piece)
  }
  return { sm3: sm3.digest(), sha256: sha256.digest() }
}

function inThread(path: string): Promise<readonly [Buffer, Buffer]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./digest-thread.mjs', import.meta.url), { workerData: path })
    thread.once('message', ([sm3, sha256]: readonly [Uint8Array, Uint8Array]) =>
      resolve([Buffer.from(sm3), Buffer.from(sha256)]),
    )
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread that takes digests ended early')))
  })
}

/** @property read told how many bytes were just read; waits where reading has to be slow */
export interface Pace {
  read(bytes: number): Promise<void>
}

/**
 * SHA-256 of what a store holds, as a stream: any digest finds a flipped bit, and this is the fast one.
 * @throws whatever the reading throws
 */
export async function sha256Of(bytes: AsyncIterable<Uint8Array>, pace?: Pace): Promise<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    await pace?.read(piece.length)
  }
  return hash.digest()
}

/** Not more than so many bytes a second on average; without a limit where it is 0. */
export function paceOf(bytesPerSecond: number): Pace {
  const began = performance.now()
  let total = 0
  return {
    async read(bytes) {
      total += bytes
      const ahead = bytesPerSecond === 0 ? 0 : (total / bytesPerSecond) * 1000 - (performance.now() - began)
      if (ahead > 20) await new Promise((later) => setTimeout(later, ahead))
    },
  }
}
