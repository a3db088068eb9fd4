import { crc32, deflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const NAMES_ARE_UTF8 = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day that the format knows: the same content is the same file. */
const FIRST_DAY = 0x0021

/** Texts by their names as one zip file. @source APPNOTE.TXT 6.3.10, 4.3: no extension of it is used */
export function packArchive(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const whole = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
    const packed = deflateRawSync(whole)
    const named = Buffer.from(name)
    const facts = factsOf(whole, packed, named.length)
    const local = Buffer.concat([signed(LOCAL), facts, named, packed])
    directory.push(entryOf(facts, named, at))
    bodies.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...bodies, list, endOf(directory.length, list.length, at)])
}

/** What stands both before the part and in the directory: version to read, flags, method, time, sums and sizes. */
function factsOf(whole: Buffer, packed: Buffer, named: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(NAMES_ARE_UTF8, 2)
  facts.writeUInt16LE(DEFLATED, 4)
  facts.writeUInt16LE(FIRST_DAY, 8)
  facts.writeUInt32LE(crc32(whole), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(whole.length, 18)
  facts.writeUInt16LE(named, 22)
  return facts
}

function entryOf(facts: Buffer, named: Buffer, at: number): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(20)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([signed(ENTRY), made, facts, rest, named])
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([signed(END), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
