import type { Bounds } from './hours.ts'

/** @property isAway recorded as absent: the shift stands in the plan, but nobody sits there */
export interface Duty extends Bounds {
  readonly seatId: string
  readonly accountId: string
  readonly isAway: boolean
}

/** Who is on duty at an instant: from the first moment of a shift, no longer at its last. */
export function onDutyAt<Kind extends Duty>(duties: readonly Kind[], at: number): readonly Kind[] {
  return duties.filter(({ startsAt, endsAt, isAway }) => !isAway && startsAt <= at && at < endsAt)
}

/** The next duty of a seat that begins after an instant and that somebody really takes. */
export function nextDuty<Kind extends Duty>(
  duties: readonly Kind[],
  seatId: string,
  at: number,
): Kind | undefined {
  return duties
    .filter((duty) => duty.seatId === seatId && duty.startsAt > at && !duty.isAway)
    .sort((one, other) => one.startsAt - other.startsAt)[0]
}
