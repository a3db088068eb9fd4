import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { digestOfBytes } from './digest-of-bytes.ts'
import {
  type ByteRange,
  DamagedFile,
  type FileStore,
  MissingFile,
  nameOf,
  StoreUnavailable,
} from './file-store.ts'

/** Where an S3 store is. @property prefix before every name, such as `district/` */
export interface ObjectStoreSettings {
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly prefix: string
}

/** Two parts wait in memory for each file on its way. */
const PART_SIZE = 16 * 1024 * 1024
const PARTS_AT_ONCE = 2
/** S3 allows 10,000; s3api of Swift, as it is installed, 1,000. */
const MOST_PARTS = 1000
/**
 * How long a store may be silent, in milliseconds.
 * @property first answer to a question: somebody waits at a screen, and is asked to come again
 * @property connection until the line stands
 * @property idle while bytes move; a player that pauses longer asks again where it was
 */
export interface Patience {
  readonly first: number
  readonly connection: number
  readonly idle: number
}

const PATIENCE: Patience = { first: 8_000, connection: 5_000, idle: 120_000 }
/** A question is put once more where the first was lost on the way; the parts of a file as often as the client does by itself. */
const TRIES_OF_QUESTION = 2

/**
 * In any store that speaks S3. The client is loaded only where one is configured: it is large.
 * @param copies a folder of the local disk for what programs of this machine have to look at
 */
export async function openObjectStore(
  settings: ObjectStoreSettings,
  copies: string,
  { first, connection, idle }: Patience = PATIENCE,
): Promise<FileStore> {
  const s3 = await import('@aws-sdk/client-s3')
  const { Upload } = await import('@aws-sdk/lib-storage')
  const common = {
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    // Stores other than Amazon's do not know the checksums that the client would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const
  const silent = { connectionTimeout: connection, socketTimeout: idle }
  /** For questions that are answered at once. */
  const asking = new s3.S3Client({
    ...common,
    maxAttempts: TRIES_OF_QUESTION,
    requestHandler: { ...silent, requestTimeout: first, throwOnRequestTimeout: true },
  })
  const sending: S3Client = new s3.S3Client({ ...common, requestHandler: silent })
  const at = (digest: Uint8Array) => ({ Bucket: settings.bucket, Key: `${settings.prefix}${nameOf(digest)}` })

  async function size(digest: Uint8Array): Promise<number | undefined> {
    try {
      return (await reached(asking.send(new s3.HeadObjectCommand(at(digest))))).ContentLength
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  async function read(digest: Uint8Array, range?: ByteRange): Promise<Readable> {
    const Range = range === undefined ? undefined : `bytes=${range.start}-${range.end}`
    try {
      const answer = await reached(asking.send(new s3.GetObjectCommand({ ...at(digest), Range })))
      return answer.Body as Readable
    } catch (error) {
      throw isMissing(error) ? new MissingFile(nameOf(digest)) : error
    }
  }

  return {
    async put(bytes) {
      const digest = digestOfBytes(bytes)
      if ((await size(digest)) !== bytes.length)
        await reached(sending.send(new s3.PutObjectCommand({ ...at(digest), Body: bytes })))
      return digest
    },
    async get(digest) {
      const stream = await read(digest)
      const bytes = Buffer.concat(await reached<Buffer[]>(stream.toArray()))
      if (!digestOfBytes(bytes).equals(digest)) throw new DamagedFile(nameOf(digest))
      return bytes
    },
    async adopt(path, digest) {
      const length = await stat(path).then(
        (found) => found.size,
        () => undefined,
      )
      if (length === undefined) {
        if ((await size(digest)) === undefined) throw new MissingFile(nameOf(digest))
        return
      }
      // A store that is silent is found out by a question, before a job waits for it with a part in its hands.
      await size(digest)
      // An object appears when its last part is confirmed: whole or not at all.
      const upload = new Upload({
        client: sending,
        params: { ...at(digest), Body: createReadStream(path, { highWaterMark: 1024 * 1024 }) },
        partSize: Math.max(PART_SIZE, Math.ceil(length / MOST_PARTS)),
        queueSize: PARTS_AT_ONCE,
      })
      await reached(upload.done())
      if ((await size(digest)) !== length) throw new DamagedFile(nameOf(digest))
      await rm(path, { force: true })
    },
    read,
    size,
    async withPath(digest, use) {
      await mkdir(copies, { recursive: true })
      const path = join(copies, nameOf(digest))
      try {
        await reached(pipeline(await read(digest), createWriteStream(path, { mode: 0o600 })))
        return await use(path)
      } finally {
        await rm(path, { force: true })
      }
    },
    async remove(digest) {
      await reached(asking.send(new s3.DeleteObjectCommand(at(digest))))
    },
  }
}

const statusOf = (error: unknown) => (error as S3ServiceException).$metadata?.httpStatusCode

const isMissing = (error: unknown) => statusOf(error) === 404

const lostLine = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
])

/** @throws StoreUnavailable where the line was lost, or the store says that it cannot just now */
async function reached<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException
    const isLost = lostLine.has(code ?? '') || name === 'TimeoutError' || (statusOf(error) ?? 0) >= 500
    throw isLost ? new StoreUnavailable(message, { cause: error }) : error
  }
}
