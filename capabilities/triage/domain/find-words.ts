/** A word of the table at a place in the text. @property row index of the row in the list that was compiled */
export interface Hit {
  readonly row: number
  readonly word: string
  readonly at: number
}

/** Hits that share no character with any of the others. */
export function apartFrom(hits: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    ({ at, word }) =>
      !others.some((other) => at < other.at + other.word.length && other.at < at + word.length),
  )
}

export type WordFinder = (text: string) => readonly Hit[]

/**
 * Prepares a list of rows for reading texts: words are looked up by their first two characters, so that one pass
 * over the text is enough however long the table grows (a message takes well under a millisecond).
 * @throws RangeError when a word has fewer than two characters; such a word would be found everywhere
 */
export function wordFinder(rows: readonly { readonly words: string }[]): WordFinder {
  const byPair = new Map<number, { row: number; word: string }[]>()
  rows.forEach(({ words }, row) => {
    for (const word of wordsOf(words)) {
      const key = pairAt(word, 0)
      const known = byPair.get(key)
      if (known === undefined) byPair.set(key, [{ row, word }])
      else known.push({ row, word })
    }
  })
  return (text) => hitsIn(text, byPair)
}

export function wordsOf(words: string): readonly string[] {
  const list = words.split(' ')
  const short = list.find((word) => word.length < 2)
  if (short !== undefined) throw new RangeError(`a word of the table is too short: "${short}"`)
  return list
}

function hitsIn(text: string, byPair: ReadonlyMap<number, readonly { row: number; word: string }[]>): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < text.length - 1; at++) {
    for (const { row, word } of byPair.get(pairAt(text, at)) ?? []) {
      if (text.startsWith(word, at)) hits.push({ row, word, at })
    }
  }
  return hits
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
