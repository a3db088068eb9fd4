import type { IncomingMessage } from 'node:http'
import { markArrived } from './arrival.ts'
import type { ServingParts } from './parts.ts'
import { findUpload, touchUpload } from './upload.sql.ts'
import { holdUpload } from './upload-lock.ts'

/** @property offset where the next byte belongs @property size of the whole, in bytes */
export interface Standing {
  readonly offset: number
  readonly size: number
}

/** Why a piece was not taken; `line-lost` has nobody left to tell. */
export type PieceRefusal =
  | 'uploads.busy'
  | 'uploads.other-place'
  | 'uploads.no-longer-open'
  | 'uploads.disk-full'
  | 'request.too-large'
  | 'line-lost'

/**
 * How much of an upload is here, once no other line writes to it any more.
 * A file that was whole when a process died is found whole here, and goes on.
 */
export function standingOf(parts: ServingParts, id: string, line: IncomingMessage) {
  return alone(parts, id, line, () => readStanding(parts, id))
}

/**
 * Writes what the line brings behind what is here. Whatever came before the line broke stays.
 * @param offset where the sender believes that the piece belongs
 */
export function receivePiece(parts: ServingParts, id: string, offset: number, line: IncomingMessage) {
  return alone(parts, id, line, async () => {
    const standing = await readStanding(parts, id)
    if (typeof standing === 'string') return standing
    if (standing.offset !== offset) return 'uploads.other-place'
    const room = standing.size - offset
    if (Number(line.headers['content-length'] ?? 0) > room) return 'request.too-large'
    const place = await writePiece(parts, id, offset, notMoreThan(room, line))
    if (typeof place === 'string') return place
    if (place === standing.size) await arrived(parts, id)
    return { ...standing, offset: place }
  })
}

async function alone(
  { database }: ServingParts,
  id: string,
  line: IncomingMessage,
  work: () => Promise<Standing | PieceRefusal>,
): Promise<Standing | PieceRefusal> {
  const isGone = () => line.socket.destroyed
  const held = await holdUpload(database, id, isGone, () => line.destroy())
  if (held === undefined) return isGone() ? 'line-lost' : 'uploads.busy'
  try {
    return await work()
  } finally {
    await held.release()
  }
}

async function readStanding(parts: ServingParts, id: string): Promise<Standing | PieceRefusal> {
  const row = await parts.database.one(findUpload, [id])
  const size = Number(row.size)
  if (row.state !== 'receiving')
    return row.arrived_at === null ? 'uploads.no-longer-open' : { offset: size, size }
  const offset = await parts.uploads.incoming.sizeOf(id)
  if (offset === size) await arrived(parts, id)
  return { offset, size }
}

async function writePiece(
  { uploads, database, clock }: ServingParts,
  id: string,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number | PieceRefusal> {
  try {
    return await uploads.incoming.write(id, offset, bytes)
  } catch (error) {
    if (error instanceof TooLong) return 'request.too-large'
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') return 'uploads.disk-full'
    if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'line-lost'
    throw error
  } finally {
    await database.many(touchUpload, [id, clock()])
  }
}

function arrived({ database, uploads, clock }: ServingParts, id: string): Promise<void> {
  return database.transaction((tx) => markArrived(tx, uploads, id, clock()))
}

class TooLong extends Error {}

/** The line stays open when reading ends early: the answer goes back on it. */
async function* notMoreThan(room: number, line: IncomingMessage): AsyncGenerator<Uint8Array> {
  let left = room
  for await (const piece of line.iterator({ destroyOnReturn: false })) {
    left -= piece.length
    if (left < 0) throw new TooLong()
    yield piece
    giveBack(piece)
  }
}

/**
 * What lies outside the heap is freed by a collection of the whole heap alone, one for every 64 MiB that come. Given back
 * at once it needs none: memory stays as it was (`bench/uploads.ts`). Nobody else holds these bytes any more.
 */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer.byteLength === byteLength && buffer instanceof ArrayBuffer) buffer.transfer(0)
}
