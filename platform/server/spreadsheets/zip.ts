import { crc32, inflateRawSync } from 'node:zlib'
import { BadTable } from './table.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 2000
/** Of all parts together, unpacked. */
const MOST_BYTES = 32 * 1024 * 1024

/** Parts by their names; each is unpacked when it is asked for, and checked. */
export type Archive = ReadonlyMap<string, () => Buffer>

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * Reads the directory of a zip file. Whatever is unusual is refused: encryption, several disks, 64-bit sizes, names
 * that lead elsewhere, parts that lie over each other, more bytes than a list of people has.
 * @throws BadTable
 */
export function openArchive(bytes: Buffer): Archive {
  const { count, start, end } = findEnd(bytes)
  const entries: Entry[] = []
  let place = start
  for (let at = 0; at < count; at += 1) {
    const { entry, next } = readEntry(bytes, place, end)
    entries.push(entry)
    place = next
  }
  if (place !== end) throw new BadTable('damaged')
  return checked(bytes, entries, start)
}

/** The record at the end of the file; nothing may follow it but its own comment. */
function findEnd(bytes: Buffer) {
  const from = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) !== END || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const [count, size, start] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 12),
      bytes.readUInt32LE(at + 16),
    ]
    const isOneDisk = bytes.readUInt16LE(at + 4) === 0 && bytes.readUInt16LE(at + 8) === count
    if (!isOneDisk || start + size !== at) throw new BadTable('damaged')
    if (count > MOST_ENTRIES) throw new BadTable('too-large')
    return { count, start, end: at }
  }
  throw new BadTable('damaged')
}

function readEntry(bytes: Buffer, place: number, end: number): { entry: Entry; next: number } {
  if (place + 46 > end || bytes.readUInt32LE(place) !== ENTRY) throw new BadTable('damaged')
  const named = bytes.readUInt16LE(place + 28)
  const next = place + 46 + named + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32)
  if (next > end) throw new BadTable('damaged')
  const entry = {
    name: bytes.toString('utf8', place + 46, place + 46 + named),
    flags: bytes.readUInt16LE(place + 8),
    method: bytes.readUInt16LE(place + 10),
    crc: bytes.readUInt32LE(place + 16),
    packed: bytes.readUInt32LE(place + 20),
    size: bytes.readUInt32LE(place + 24),
    at: bytes.readUInt32LE(place + 42),
  }
  return { entry, next }
}

function checked(bytes: Buffer, entries: readonly Entry[], directoryAt: number): Archive {
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new BadTable('too-large')
  const parts = new Map<string, () => Buffer>()
  let free = 0
  for (const entry of [...entries].sort((one, other) => one.at - other.at)) {
    if (entry.flags & 1) throw new BadTable('encrypted')
    const isPlain = !/^\/|\\|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(entry.name) && !entry.name.includes('\0')
    if (!isPlain || parts.has(entry.name) || entry.at < free) throw new BadTable('damaged')
    const from = bodyOf(bytes, entry, directoryAt)
    free = from + entry.packed
    if (free > directoryAt) throw new BadTable('damaged')
    parts.set(entry.name, () => unpack(bytes.subarray(from, from + entry.packed), entry))
  }
  return parts
}

function bodyOf(bytes: Buffer, { at }: Entry, directoryAt: number): number {
  if (at + 30 > directoryAt || bytes.readUInt32LE(at) !== LOCAL) throw new BadTable('damaged')
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
}

/** Never more bytes than the directory said, whatever the packed ones unfold to. */
function unpack(packed: Buffer, { method, size, crc }: Entry): Buffer {
  if (method !== 0 && method !== 8) throw new BadTable('damaged')
  const whole = method === 0 ? packed : inflate(packed, size)
  if (whole.length !== size || crc32(whole) !== crc) throw new BadTable('damaged')
  return whole
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new BadTable('damaged')
  }
}
