import type { Hit } from './find-words.ts'
import type { Reason } from './proposal.ts'
import type { RuleRow } from './rule-rows.ts'

/** Rows of one list that the text touches, each with its distinct words and what they weigh together. */
export interface Evidence<Row> {
  readonly row: Row
  readonly words: readonly string[]
  readonly score: number
}

interface Found {
  readonly words: Map<string, number>
  inTitle: number
}

/** A word in the title counts twice, and a repeated word a little more, never without limit. */
const TITLE_BONUS = 1
const REPEAT_BONUS = 0.25
const MOST_REPEATS = 4

/** Adds up hits per row. @param titleLength hits before it stand in the title */
export function weigh<Row extends { readonly weight: number }>(
  rows: readonly Row[],
  hits: readonly Hit[],
  titleLength: number,
): readonly Evidence<Row>[] {
  const found = new Map<number, Found>()
  for (const { row, word, at } of hits) {
    const known = found.get(row) ?? { words: new Map<string, number>(), inTitle: 0 }
    found.set(row, known)
    known.words.set(word, (known.words.get(word) ?? 0) + 1)
    if (at < titleLength) known.inTitle++
  }
  return [...found].flatMap(([index, { words, inTitle }]) => {
    const row = rows[index]
    return row === undefined
      ? []
      : [{ row, words: [...words.keys()], score: scoreOf(row.weight, words, inTitle) }]
  })
}

function scoreOf(weight: number, words: ReadonlyMap<string, number>, inTitle: number): number {
  let counted = inTitle * TITLE_BONUS
  for (const times of words.values()) counted += 1 + REPEAT_BONUS * (Math.min(times, MOST_REPEATS) - 1)
  return weight * counted
}

export function reasonOf(row: RuleRow, evidence: readonly string[] = []): Reason {
  return { rule: row.id, because: row.because, evidence, basis: row.basis, assumption: row.assumption }
}
