/** A stretch of a text; both ends are counted as the browser counts them. */
export interface Span {
  readonly start: number
  readonly end: number
}

// A blank names what belongs there; whole sentences in such brackets are somebody's own.
const BLANK = /【[^【】\n]{1,12}】/gu

/** What of a phrase is still to be filled in. */
export function blanksIn(text: string): readonly Span[] {
  return [...text.matchAll(BLANK)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** The next blank behind a place, or the first one again. */
export function nextBlank(text: string, after: number): Span | undefined {
  const blanks = blanksIn(text)
  return blanks.find(({ start }) => start >= after) ?? blanks[0]
}

/**
 * Puts a phrase where the cursor is, in place of what is marked; without a cursor at the end, as a line of its own.
 * @returns the text, and what is to be marked then: the first blank of the phrase, or the place behind it
 */
export function insertPhrase(
  text: string,
  phrase: string,
  cursor?: Span,
): { readonly text: string; readonly mark: Span } {
  const { start, end } = cursor ?? { start: text.length, end: text.length }
  const before = text.slice(0, start)
  const isNewLine = start === text.length && before !== '' && !before.endsWith('\n')
  const put = isNewLine ? `\n${phrase}` : phrase
  const behind = start + put.length
  const [blank] = blanksIn(put)
  const mark = blank ? { start: start + blank.start, end: start + blank.end } : { start: behind, end: behind }
  return { text: before + put + text.slice(end), mark }
}
