import { crc32, deflateSync } from 'node:zlib'

const [WIDTH, HEIGHT, SIGNATURE] = [240, 80, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]

/** An invented signature: one wavy line, black on white. @param seed each number draws another line @returns a PNG */
export function drawStroke(seed: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.writeUInt8(8, 8) // eight bits of grey
  const parts = [part('IHDR', header), part('IDAT', deflateSync(pixels(seed))), part('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from(SIGNATURE), ...parts])
}

function pixels(seed: number): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 255)
  for (let row = 0; row < HEIGHT; row++) rows[row * (WIDTH + 1)] = 0 // rows are not filtered
  for (let x = 20; x < WIDTH - 20; x += 0.25) {
    const height = Math.sin(x / (9 + (seed % 5))) * 18 + Math.sin(x / (31 - (seed % 7))) * 12
    for (const thick of [0, 1, 2])
      rows[(Math.round(40 + height) + thick) * (WIDTH + 1) + 1 + Math.round(x)] = 0
  }
  return rows
}

/** Length, name, content and check sum, as PNG wants each part. */
function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
