/** @property agreedTo places of the facts, from 1; empty where the party refuses */
export interface FactAnswer {
  readonly partyId: string
  readonly agreedTo: readonly number[]
}

/**
 * Places, from 1, of the facts to which every one of these parties agreed. Who has not answered has not agreed.
 * @source [L5 22], [L6 18]: facts that the parties do not dispute may be recorded and signed when mediation fails
 */
export function undisputedPlaces(
  facts: readonly string[],
  partyIds: readonly string[],
  answers: readonly FactAnswer[],
): readonly number[] {
  if (partyIds.length === 0) return []
  return facts
    .map((_, at) => at + 1)
    .filter((place) =>
      partyIds.every((id) =>
        answers.some(({ partyId, agreedTo }) => partyId === id && agreedTo.includes(place)),
      ),
    )
}

/** The first of these words that stands in a fact: what was offered is no fact. @source trap 23 */
export function offerIn(facts: readonly string[], words: readonly string[]): string | undefined {
  return words.find((word) => facts.some((fact) => fact.includes(word)))
}

const SHORTEST = 8

/** Whether a fact repeats a sentence of the confidential notes. Short pieces, such as a day or a name, may recur. */
export function repeatsNote(facts: readonly string[], notes: readonly string[]): boolean {
  const sentences = notes
    .flatMap((note) => note.split(/[。；;！？!?\n]/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST)
  return sentences.some((sentence) => facts.some((fact) => fact.includes(sentence)))
}
