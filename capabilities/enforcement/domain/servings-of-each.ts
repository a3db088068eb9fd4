import type { LegalDate } from '#kernel/calendar/index.ts'
import type { StepTaken } from './record.ts'

/** @property on from when on it counts as served; @property partyId null: on everybody to whom the paper goes */
export interface Serving {
  readonly partyId: string | null
  readonly on: LegalDate
}

interface Addressee {
  readonly id: string
  readonly name: string
}

/** Those on whom the paper was not served yet, in their order. */
export function unservedOf<One extends Addressee>(
  addressees: readonly One[],
  servings: readonly Pick<Serving, 'partyId'>[],
): readonly One[] {
  return addressees.filter(({ id }) => !servings.some(({ partyId }) => partyId === null || partyId === id))
}

/** Whom one serving was for, by name: its receipt says it. */
export function namesServed(
  addressees: readonly Addressee[],
  { partyId }: Pick<Serving, 'partyId'>,
): readonly string[] {
  return addressees.filter(({ id }) => partyId === null || id === partyId).map(({ name }) => name)
}

/**
 * How a paper stands with those to whom it goes: it is served when each was served, on the day of the last; whose days
 * differ, and whoever waits for the rest, is told apart.
 * @param addressees never empty: a case has a counterparty on every side that its kind of act knows
 */
export function servedOnEach(
  addressees: readonly Addressee[],
  servings: readonly Serving[],
): Pick<StepTaken, 'servedOn' | 'servedApart'> {
  const served = addressees.flatMap(({ id }) => {
    const own = servings.filter(({ partyId }) => partyId === null || partyId === id)
    const [on] = own.map((serving) => serving.on).toSorted()
    return on === undefined ? [] : [{ id, on }]
  })
  const days = served.map(({ on }) => on).toSorted()
  const isWhole = served.length === addressees.length
  const isOneDay = days[0] === days.at(-1)
  return {
    servedOn: isWhole ? (days.at(-1) ?? null) : null,
    ...((isWhole && isOneDay) || served.length === 0 ? {} : { servedApart: served }),
  }
}
