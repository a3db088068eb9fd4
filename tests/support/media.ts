import { randomBytes } from 'node:crypto'

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A video as far as its structure goes: what it is, its pictures (noise), and where they are. */
export function mp4Of(size: number): Buffer {
  const what = box('ftyp', Buffer.from('isom\0\0\0\0isommp41', 'latin1'))
  const where = box('moov', box('mvhd', Buffer.alloc(100)))
  return Buffer.concat([what, box('mdat', randomBytes(size - what.length - where.length - 8)), where])
}

/** A second of silence. */
export function wavOf(): Buffer {
  const sound = Buffer.alloc(8000)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + sound.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}
