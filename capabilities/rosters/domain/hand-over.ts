import { type Duty, nextDuty, onDutyAt } from './on-duty.ts'

export interface ExplainedItem {
  readonly visitId: string
  readonly explanation: string
}

/**
 * What is wrong with a list of hand-over: it is empty, or it explains each open visit once and nothing else.
 * @source practice of a neighbouring centre: a daily summary hands open items to the next shift
 */
export function handOverFaults(open: readonly string[], items: readonly ExplainedItem[]) {
  const explained = items.map(({ visitId }) => visitId)
  return {
    unexplained: open.filter((id) => !explained.includes(id)),
    notOpen: explained.filter((id, place) => !open.includes(id) || explained.indexOf(id) !== place),
  }
}

/**
 * The next shift acknowledges: whoever has the seat now in a later shift, or takes the shift that comes next. Never the
 * one who hands over, even when the same person comes next.
 * @param given end of the shift that was handed over, and who handed it over
 */
export function mayAcknowledge(
  given: { readonly seatId: string; readonly startsAt: number; readonly givenBy: string },
  duties: readonly Duty[],
  accountId: string,
  now: number,
): boolean {
  if (accountId === given.givenBy) return false
  const later = duties.filter((duty) => duty.seatId === given.seatId && duty.startsAt > given.startsAt)
  const candidates = [...onDutyAt(later, now), nextDutyOfAnother(later, given, now)]
  return candidates.some((duty) => duty?.accountId === accountId)
}

function nextDutyOfAnother(
  later: readonly Duty[],
  { seatId, givenBy }: { readonly seatId: string; readonly givenBy: string },
  now: number,
): Duty | undefined {
  return nextDuty(
    later.filter((duty) => duty.accountId !== givenBy),
    seatId,
    now,
  )
}
