import { hourInMs } from '#kernel/calendar/index.ts'

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

/** A meeting in person at a moment. @property at milliseconds since 1970 */
export interface MeetingInPerson extends Meeting {
  readonly at: number
}

/** The pairs of whom one comes to this meeting and the other to one of `planned` before `hours` have passed between them. */
export function metInPassing<Kept extends Pair>(
  pairs: readonly Kept[],
  meeting: MeetingInPerson,
  planned: readonly MeetingInPerson[],
  hours: number,
): readonly Kept[] {
  const near = planned.filter(({ at }) => Math.abs(at - meeting.at) < hours * hourInMs)
  const met = near.flatMap(({ partyIds, accountIds }) =>
    broughtTogether(pairs, {
      partyIds: [...meeting.partyIds, ...partyIds],
      accountIds: [...meeting.accountIds, ...accountIds],
    }),
  )
  return [...new Set(met)]
}
