import { daysBetween, type LegalDate, type Warning, warningOf } from '#kernel/calendar/index.ts'
import { type OrderState, type OrderTrigger, waitingStates } from './orders.ts'

/** Limits that a matter can have, one at a time: of the unit, and last of whoever promised something. */
export const watchedLimits = ['acceptance', 'mediation', 'performance'] as const
export type WatchedLimit = (typeof watchedLimits)[number]

/** What the rules look at. @property dissatisfiedOn the last dissatisfied answer that no order followed */
export interface SupervisedFacts {
  readonly due: { readonly kind: WatchedLimit; readonly on: LegalDate } | null
  readonly openOrder: { readonly state: OrderState; readonly dueOn: LegalDate } | null
  readonly dissatisfiedOn: LegalDate | null
}

/**
 * A reason to supervise that was computed.
 * @property warning of time alone; how dangerous a matter is stands on another axis
 * @property since the day from which it is counted: the limit, or the day of the answer
 * @property days calendar days after `since`; negative while the limit is still to come
 * @property limit which limit of the matter is near or past; none where an order or an answer speaks
 */
export interface FoundTrigger {
  readonly trigger: OrderTrigger
  readonly warning: Warning
  readonly since: LegalDate
  readonly days: number
  readonly limit?: WatchedLimit
}

/**
 * Why a matter should be supervised now. While an order waits for its reply, and while a reply waits to be judged, the
 * matter is supervised already; an order that is overdue speaks for all other reasons.
 * @param amberWithinDays calendar days before the limit
 * @source disputes.md 5.4, 2.11; that an open order covers the other reasons is a rule of the house
 */
export function triggersOf(
  { due, openOrder, dissatisfiedOn }: SupervisedFacts,
  today: LegalDate,
  amberWithinDays: number,
): readonly FoundTrigger[] {
  const found = (trigger: OrderTrigger, since: LegalDate, warning: Warning): FoundTrigger => ({
    trigger,
    warning,
    since,
    days: daysBetween(since, today),
  })
  if (openOrder !== null) {
    const isLate = waitingStates.includes(openOrder.state) && openOrder.dueOn < today
    return isLate ? [found('unanswered', openOrder.dueOn, 'red')] : []
  }
  const list: FoundTrigger[] = []
  const warning = due === null ? 'none' : warningOf(due.on, today, amberWithinDays)
  if (due !== null && warning !== 'none') {
    const trigger = due.kind === 'acceptance' ? 'not-accepted' : 'not-handled'
    list.push({ ...found(trigger, due.on, warning), limit: due.kind })
  }
  if (dissatisfiedOn !== null) list.push(found('dissatisfied', dissatisfiedOn, 'none'))
  return list
}
