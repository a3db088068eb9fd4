/** The pieces of writing, each with the fields in which whole sentences are written. */
export const writingFields = {
  minutes: ['statements', 'verification', 'result', 'undisputedFacts'],
  agreement: ['mainFacts', 'disputedPoints', 'responsibility', 'act', 'furtherTerms'],
} as const
export type WritingPiece = keyof typeof writingFields
export type WritingField = (typeof writingFields)[WritingPiece][number]

/** A sentence with blanks in 【】. It is Chinese, as the paper is; the English only tells what it is for. */
export interface Phrase {
  readonly id: string
  readonly into: string
  readonly zh: string
  readonly en: string
}

/** Something that is still to be asked, or to be written. */
export interface ChecklistItem {
  readonly id: string
  readonly piece: WritingPiece
  readonly zh: string
  readonly en: string
}

export interface Aids {
  readonly phrases: readonly Phrase[]
  readonly items: readonly ChecklistItem[]
}

/**
 * What is offered for a matter: the category's own first, then what is good for every matter. Where both have an item
 * of one name, the category's stands in its place. The names tell from which list they come, so that a tick outlives a
 * change of the category only where its item does.
 */
export function chooseAids(category: string, own: Aids, general: Aids): Aids {
  const isOwn = new Set(own.items.map(placeOf))
  const rest = general.items.filter((item) => !isOwn.has(placeOf(item)))
  return {
    phrases: [...named(category, own.phrases), ...named('general', general.phrases)],
    items: [
      ...own.items.map((item) => ({ ...item, id: `${category}.${placeOf(item)}` })),
      ...rest.map((item) => ({ ...item, id: `general.${placeOf(item)}` })),
    ],
  }
}

const placeOf = ({ piece, id }: ChecklistItem) => `${piece}.${id}`

function named(list: string, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map((phrase) => ({ ...phrase, id: `${list}.${phrase.into}.${phrase.id}` }))
}
