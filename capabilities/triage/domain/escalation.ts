import { addDays, type LegalDate } from '#kernel/calendar/index.ts'

/**
 * When expiry takes a matter up the ladder.
 * @property unaccepted calendar days that a unit has at least to accept, although the limit has passed meanwhile
 * @property unsettled  the same for a unit that accepted: who gets a late matter is not skipped over the next morning
 */
export interface EscalationRule {
  readonly unaccepted: number
  readonly unsettled: number
}

export interface Standing {
  readonly dueOn: LegalDate
  readonly heldSince: LegalDate
  readonly accepted: boolean
}

export type EscalationGround = 'not-accepted' | 'not-settled'

/** On the due day itself nothing has expired. @returns undefined while the holder still has time */
export function escalationOf(
  { dueOn, heldSince, accepted }: Standing,
  rule: EscalationRule,
  today: LegalDate,
): EscalationGround | undefined {
  const least = addDays(heldSince, accepted ? rule.unsettled : rule.unaccepted)
  if (today <= dueOn || today <= least) return undefined
  return accepted ? 'not-settled' : 'not-accepted'
}
