import { crc32, deflateRawSync } from 'node:zlib'

/** @property name as it stands in the archive, with its folders */
export interface ArchivePart {
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATE = 8
const VERSION = 20

/**
 * A zip of a few files.
 * @param at becomes the time of every part (the same parts at the same time are the same bytes); not before 1980
 * @source APPNOTE.TXT 6.3.10, 4.3: no extension of it is used
 */
export function packArchive(parts: readonly ArchivePart[], at: Date): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { bytes } = part
    const name = Buffer.from(part.name, 'utf8')
    const packed = deflateRawSync(bytes)
    const head = headOf(bytes, packed, name, at)
    local.push(Buffer.concat([numbers([LOCAL, 4]), head, name, packed]))
    directory.push(
      Buffer.concat([
        numbers([ENTRY, 4], [VERSION, 2]),
        head,
        // comment, disk, kind of text, rights, and where the part begins
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        name,
      ]),
    )
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const count = parts.length
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...local, list, end])
}

function headOf(bytes: Uint8Array, packed: Buffer, name: Buffer, at: Date): Buffer {
  const [day, time] = dosTime(at)
  return numbers(
    [VERSION, 2],
    [FLAGS, 2],
    [DEFLATE, 2],
    [time, 2],
    [day, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  )
}

/** Little-endian numbers one after the other, each with its width in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0))
  let place = 0
  for (const [value, width] of fields) place = buffer.writeUIntLE(value, place, width)
  return buffer
}

/** Two seconds are the finest that the format knows. */
function dosTime(at: Date): readonly [day: number, time: number] {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [day, (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)]
}

/**
 * The same parts under names that an ordinary computer takes: what no file system takes is replaced, no name leads to
 * another folder, and one that occurs twice gets a number.
 */
export function withPlainNames(parts: readonly ArchivePart[]): readonly ArchivePart[] {
  const seen = new Map<string, number>()
  return parts.map(({ name, bytes }) => {
    const safe = name.replace(/[/\\:*?"<>|]/g, '_')
    const times = (seen.get(safe) ?? 0) + 1
    seen.set(safe, times)
    const own = times === 1 ? safe : safe.replace(/(\.[^.]*)?$/, (ending) => `(${times})${ending}`)
    return { name: own, bytes }
  })
}
