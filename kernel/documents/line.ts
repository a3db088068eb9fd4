import type { Blank, Line } from './official-document.ts'

/** Room of `width` full-width characters. */
export function blank(width: number): Blank {
  return { blank: width }
}

/** The text, or room for it; a text of spaces alone counts as missing. */
export function textOr(text: string | number | undefined, width: number): string | Blank {
  const written = text === undefined ? '' : String(text).trim()
  return written === '' ? blank(width) : written
}

/** Template for running text with gaps: line`现有${textOr(name, 6)}申请调解`. */
export function line(fixed: TemplateStringsArray, ...gaps: readonly (string | Blank)[]): Line {
  return fixed
    .flatMap((text, index) => [text, gaps[index] ?? ''])
    .filter((piece) => piece !== '')
    .reduce<Line>(joinPiece, [])
}

/** A narrative as paragraphs, one per non-empty line; none when nothing was written. */
export function paragraphsOf(text: string | undefined): readonly Line[] {
  return (text ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => [paragraph])
}

function joinPiece(pieces: Line, piece: string | Blank): Line {
  const last = pieces.at(-1)
  return typeof last === 'string' && typeof piece === 'string'
    ? [...pieces.slice(0, -1), last + piece]
    : [...pieces, piece]
}
