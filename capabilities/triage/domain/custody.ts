import { daysBetween, type LegalDate } from '#kernel/calendar/index.ts'

/** How a matter came into a unit's hands. */
export const handings = {
  registered: { zh: '登记', en: 'Registered' },
  dispatched: { zh: '分流', en: 'Sent by the hub' },
  'reported-upward': { zh: '上报', en: 'Reported upward' },
  'sent-down': { zh: '交办', en: 'Sent down' },
  'passed-sideways': { zh: '平级移交', en: 'Passed sideways' },
  'taken-over': { zh: '提级办理', en: 'Taken over' },
  escalated: { zh: '逾期提级', en: 'Escalated on expiry' },
  returned: { zh: '退回', en: 'Sent back' },
  succeeded: { zh: '机构合并承接', en: 'Passed to the successor' },
} as const
export type Handing = keyof typeof handings

/** A time in one unit's hands. @property until the day on which it left; undefined while it is there */
export interface Leg {
  readonly unitId: string
  readonly by: Handing
  readonly from: LegalDate
  readonly until?: LegalDate | undefined
  readonly acceptedOn?: LegalDate | undefined
}

/**
 * Days that bouncing cost: a unit had the matter and passed it on without having accepted it. What the first desk
 * took to read it, and what the present holder still takes, are no bouncing.
 * @source trap 8: return is a request, the deadline of the whole runs on meanwhile; count the days
 */
export function daysLost({ by, from, until, acceptedOn }: Leg): number {
  const isBounced =
    until !== undefined && acceptedOn === undefined && by !== 'registered' && by !== 'returned'
  return isBounced ? daysBetween(from, until) : 0
}
