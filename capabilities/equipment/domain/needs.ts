export interface NeedRule {
  readonly officersPerCamera: number
}

/** @property held devices that are there and not scrapped, those in repair among them */
export interface Standing {
  readonly unitId: string
  readonly officers: number
  readonly held: number
}

export interface Need extends Standing {
  readonly need: number
  readonly shortage: number
}

/** One for so many officers or part of them: four officers at one for three need two. @source enforcement.md 3.5 */
export function needOf(standing: Standing, { officersPerCamera }: NeedRule): Need {
  const need = Math.ceil(standing.officers / officersPerCamera)
  return { ...standing, need, shortage: Math.max(0, need - standing.held) }
}

/**
 * Shares what is bought by shortage: everybody's whole shortage where there is enough, else in proportion, the largest
 * remainders first. Nobody gets more than is short; what is left over is shared out by nobody but a person.
 * @returns the number of each, in the order given; they never come to more than `quantity`
 */
export function shareOut(shortages: readonly number[], quantity: number): readonly number[] {
  const wanted = shortages.reduce((sum, one) => sum + one, 0)
  if (wanted <= quantity) return [...shortages]
  // whole numbers throughout: a remainder is compared as it is, never as a fraction
  const shares = shortages.map((one) => Math.floor((one * quantity) / wanted))
  const left = quantity - shares.reduce((sum, one) => sum + one, 0)
  const next = shortages
    .map((one, at) => ({ at, one, remainder: (one * quantity) % wanted }))
    .toSorted((a, b) => b.remainder - a.remainder || b.one - a.one || a.at - b.at)
    .slice(0, left)
  for (const { at } of next) shares[at] = (shares[at] ?? 0) + 1
  return shares
}
