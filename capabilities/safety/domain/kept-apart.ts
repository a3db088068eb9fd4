/** Two who must not meet: a party, and another party or an officer. */
export interface Pair {
  readonly partyId: string
  readonly otherPartyId?: string | undefined
  readonly accountId?: string | undefined
}

/** Who comes to a meeting. */
export interface Meeting {
  readonly partyIds: readonly string[]
  readonly accountIds: readonly string[]
}

/** The pairs that the meeting would bring together, whatever its manner: a picture on a screen shows where somebody is. */
export function broughtTogether<Kept extends Pair>(
  pairs: readonly Kept[],
  { partyIds, accountIds }: Meeting,
): readonly Kept[] {
  return pairs.filter(
    ({ partyId, otherPartyId, accountId }) =>
      partyIds.includes(partyId) &&
      ((otherPartyId !== undefined && partyIds.includes(otherPartyId)) ||
        (accountId !== undefined && accountIds.includes(accountId))),
  )
}
