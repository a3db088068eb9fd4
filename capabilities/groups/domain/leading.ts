import type { LegalDate } from '#kernel/calendar/index.ts'

export interface Mergeable {
  readonly id: string
  readonly acceptedOn: LegalDate | null
  readonly registeredAt: Date
}

/**
 * Of two disputes that are one, which leads: the one accepted earlier, so that its clock is the clock; an accepted one
 * before one that is not; else the one that came first. Nobody chooses, so nobody gains days by merging.
 * @source principle: the clock never restarts
 */
export function leadingOf<Matter extends Mergeable>(one: Matter, other: Matter): Matter {
  const key = ({ acceptedOn, registeredAt, id }: Matter) =>
    `${acceptedOn ?? '9999-12-31'} ${registeredAt.toISOString()} ${id}`
  return key(one) <= key(other) ? one : other
}
