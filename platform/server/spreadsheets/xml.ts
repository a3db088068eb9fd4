import { BadTable } from './table.ts'

/** A tag that opens or closes (both, where it is empty), or the words between two of them. */
export type Token =
  | { readonly is: 'open'; readonly name: string; readonly attributes: string }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string }

const MOST_DEPTH = 64

/**
 * Walks through XML of the kind that spreadsheets hold. No document type, so no entities of one's own, nothing is
 * fetched and nothing unfolds. Names come without their prefix.
 * @throws BadTable when a tag is not closed where it should be
 */
export function* tokensOf(xml: string): Generator<Token> {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const words = xml.slice(at, tag < 0 ? xml.length : tag)
    if (words.trim() !== '' && open.length === 0 && at > 0) throw new BadTable('damaged')
    if (words !== '' && open.length > 0) yield { is: 'text', text: plain(words) }
    if (tag < 0) break
    const skipped = skip(xml, tag)
    if (skipped !== undefined) {
      at = skipped
      continue
    }
    const end = endOfTag(xml, tag)
    yield* tagTokens(xml.slice(tag + 1, end), open)
    at = end + 1
  }
  if (open.length > 0) throw new BadTable('damaged')
}

function* tagTokens(inner: string, open: string[]): Generator<Token> {
  const [, slash = '', full = '', attributes = '', empty = ''] =
    /^(\/?)([A-Za-z_][\w.:-]*)([\s\S]*?)(\/?)$/.exec(inner) ?? []
  const name = full.slice(full.indexOf(':') + 1)
  if (full === '') throw new BadTable('damaged')
  if (slash !== '') {
    if (open.pop() !== full) throw new BadTable('damaged')
    yield { is: 'close', name }
    return
  }
  if (open.length >= MOST_DEPTH) throw new BadTable('damaged')
  yield { is: 'open', name, attributes }
  if (empty === '') open.push(full)
  else yield { is: 'close', name }
}

/** Comments and instructions say nothing to us. @returns where to go on, undefined for an ordinary tag */
function skip(xml: string, tag: number): number | undefined {
  const closing = xml.startsWith('<!--', tag) ? '-->' : xml.startsWith('<?', tag) ? '?>' : undefined
  if (closing === undefined) {
    // a document type could define entities; no spreadsheet program writes one, nor character data sections
    if (xml[tag + 1] === '!') throw new BadTable('damaged')
    return undefined
  }
  const end = xml.indexOf(closing, tag + 2)
  if (end < 0) throw new BadTable('damaged')
  return end + closing.length
}

/** A `>` in quotes does not end the tag; no part of the pattern can match what its neighbour does, so it is linear. */
const TAG = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y

function endOfTag(xml: string, tag: number): number {
  TAG.lastIndex = tag
  if (!TAG.test(xml)) throw new BadTable('damaged')
  return TAG.lastIndex - 1
}

/** @returns the value of an attribute, with or without a prefix before its name */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plain(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(words: string): string {
  if (!words.includes('&')) return words
  return words.replace(/&([^;&]{0,10});?/g, (_, entity: string) => {
    const sign = named[entity] ?? numbered(entity)
    if (sign === undefined) throw new BadTable('damaged')
    return sign
  })
}

function numbered(entity: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity) ?? []
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
  const isHalf = point >= 0xd800 && point <= 0xdfff
  return point > 0 && point <= 0x10ffff && !isHalf ? String.fromCodePoint(point) : undefined
}
