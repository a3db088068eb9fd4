import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { acceptedMedia, boxedTypes, type Media, type UploadRefusal } from '../domain/index.ts'

/** What a file is by its content, and whether it is whole as far as its own structure tells. */
export async function mediaOf(path: string): Promise<Media | UploadRefusal> {
  // A file that confuses the reader of types is no recording either.
  const type = await fileTypeFromFile(path).then(
    (found) => found?.mime,
    () => undefined,
  )
  const media = type === undefined ? undefined : acceptedMedia[type]
  if (type === undefined || media === undefined) return 'not-media'
  if (boxedTypes.includes(type) && !(await hasWholeBoxes(path))) return 'broken'
  if (type === 'audio/mpeg' && !(await beginsAsMp3(path))) return 'not-media'
  return media
}

type File = Awaited<ReturnType<typeof open>>

async function withFile<T>(path: string, work: (file: File) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: File, place: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, place)
  return buffer.subarray(0, bytesRead)
}

const MOST_BOXES = 100_000 // fragments of a second each make 28 hours

/**
 * Whether every box of an MP4 or its relatives ends inside the file, and the one that tells where pictures and sound are is
 * there: a camera that lost its power, and a line that broke, leave a file without it.
 * @source ISO/IEC 14496-12 4.2
 */
function hasWholeBoxes(path: string): Promise<boolean> {
  return withFile(path, async (file) => {
    const { size } = await file.stat()
    let place = 0
    let isIndexed = false
    for (let boxes = 0; place < size && boxes < MOST_BOXES; boxes += 1) {
      const head = await bytesAt(file, place, 16)
      if (head.length < 8) return false
      isIndexed ||= ['moov', 'moof'].includes(head.toString('latin1', 4, 8))
      const length = lengthOfBox(head, size - place)
      if (length === undefined || place + length > size) return false
      place += length
    }
    return isIndexed && place === size
  })
}

/** 1 means that eight bytes tell the length, 0 that the box goes on to the end of the file. */
function lengthOfBox(head: Buffer, rest: number): number | undefined {
  const short = head.readUInt32BE(0)
  if (short === 0) return rest
  if (short > 1) return short >= 8 ? short : undefined
  if (head.length < 16) return undefined
  const long = head.readBigUInt64BE(8)
  return long >= 16n && long <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(long) : undefined
}

/** A tag, or a frame with a bit rate and a sampling rate that exist: bytes of ones look like a frame otherwise. */
function beginsAsMp3(path: string): Promise<boolean> {
  return withFile(path, async (file) => {
    const head = await bytesAt(file, 0, 4)
    if (head.toString('latin1', 0, 3) === 'ID3') return true
    const [first = 0, second = 0, third = 0] = head
    const isFrame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0
    return isFrame && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
  })
}
