import { createReadStream } from 'node:fs'
import type { ImportedLine } from '#capabilities/reception/server/index.ts'

const LONGEST_LINE = 1024 * 1024

/**
 * The lines of a file that are not empty, numbered from 1. A file of any size takes the memory of its longest line,
 * and a line that is longer than a mebibyte is passed over.
 */
export async function* readLines(path: string): AsyncGenerator<ImportedLine> {
  let number = 0
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, end))
      yield* lineOf(++number)
      from = end + 1
    }
    hold(chunk.subarray(from))
  }
  yield* lineOf(++number)

  function hold(part: Buffer): void {
    size += part.length
    if (size <= LONGEST_LINE) held.push(part)
    else held = []
  }

  function* lineOf(line: number): Generator<ImportedLine> {
    const isTooLong = size > LONGEST_LINE
    const bytes = Buffer.concat(held)
    held = []
    size = 0
    if (isTooLong) yield { line, fault: 'line-too-long' }
    else yield* decoded(line, bytes)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function* decoded(line: number, bytes: Buffer): Generator<ImportedLine> {
  let text: string
  try {
    // The decoder drops the mark at the beginning of the file.
    text = utf8.decode(bytes).trim()
  } catch {
    yield { line, fault: 'not-utf-8' }
    return
  }
  if (text !== '') yield { line, text }
}
