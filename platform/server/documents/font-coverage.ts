import { closeSync, openSync, readSync } from 'node:fs'

/**
 * The characters that a TrueType font can draw, read from its `cmap` (format 12).
 * @returns code points
 * @throws RangeError when the font has no such table
 * @source OpenType 1.9, cmap
 */
export function coverageOf(file: string): ReadonlySet<number> {
  const handle = openSync(file, 'r')
  try {
    return groupsToSet(subtable(readTable(handle, 'cmap')))
  } finally {
    closeSync(handle)
  }
}

function readTable(handle: number, tag: string): Buffer {
  const count = readAt(handle, 0, 12).readUInt16BE(4)
  const directory = readAt(handle, 12, count * 16)
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== tag) continue
    return readAt(handle, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
  }
  throw new RangeError(`the font has no table ${tag}`)
}

function subtable(cmap: Buffer): Buffer {
  const count = cmap.readUInt16BE(2)
  for (let index = 0; index < count; index++) {
    const start = cmap.readUInt32BE(8 + index * 8)
    if (cmap.readUInt16BE(start) === 12) return cmap.subarray(start)
  }
  throw new RangeError('the font has no character map of format 12')
}

function groupsToSet(table: Buffer): ReadonlySet<number> {
  const characters = new Set<number>()
  const end = 16 + table.readUInt32BE(12) * 12
  for (let at = 16; at < end; at += 12) {
    const last = table.readUInt32BE(at + 4)
    for (let code = table.readUInt32BE(at); code <= last; code++) characters.add(code)
  }
  return characters
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(handle, bytes, 0, length, position)
  return bytes
}
