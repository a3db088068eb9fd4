import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const PIXELS_PER_MODULE = 8
/** Four modules of white around it, without which telephones do not find it. @source ISO/IEC 18004, quiet zone */
const QUIET_ZONE = 4

/**
 * A QR code that survives a fold and a stain (15 % of it), as a PNG of black and white.
 * @throws RangeError when the text is longer than such a code can hold (2331 bytes)
 * @source docs/decisions/0052-a-code-to-point-at.md for the library
 */
export function codePicture(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const side = size * PIXELS_PER_MODULE
  const lines = data.map((modules) => lineOf(modules, side))
  const pixels = Buffer.concat(lines.flatMap((line) => Array<Buffer>(PIXELS_PER_MODULE).fill(line)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(1, 8) // one bit for each pixel, shades of grey: 0 is black
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

/** The filter byte of a line, then its pixels, eight to a byte: a module of eight pixels is one byte. */
function lineOf(modules: readonly boolean[], side: number): Buffer {
  const line = Buffer.alloc(1 + side / 8, 0xff)
  line[0] = 0
  for (const [at, isDark] of modules.entries()) if (isDark) line[1 + at] = 0x00
  return line
}

/** @source PNG specification, 5.3 */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
