import { dayOfWeek, type LegalDate, type WorkCalendar } from '#kernel/calendar/index.ts'
import { daysOf, type Span } from './hours.ts'

/** A fixed time every week, such as the lawyer's. @property weekday 1 Monday to 7 Sunday */
export interface WeeklySlot extends Span {
  readonly weekday: number
  readonly fromDay: LegalDate
  readonly toDay?: LegalDate | undefined
}

/** A slot falls out on a public holiday and while its person is away; it is not moved to a make-up workday. */
export type SlotState = 'held' | 'holiday' | 'away'

export interface SlotDay {
  readonly day: LegalDate
  readonly state: SlotState
}

export function daysOfSlot(
  slot: WeeklySlot,
  period: { readonly from: LegalDate; readonly to: LegalDate },
  calendar: WorkCalendar,
  isAway: (day: LegalDate) => boolean,
): readonly SlotDay[] {
  const isWithinSlot = (day: LegalDate) =>
    day >= slot.fromDay && (slot.toDay === undefined || day <= slot.toDay) && dayOfWeek(day) === slot.weekday
  return daysOf(period.from, period.to)
    .filter(isWithinSlot)
    .map((day) => {
      const isHoliday = calendar.special.get(day)?.kind === 'holiday'
      return { day, state: isHoliday ? 'holiday' : isAway(day) ? 'away' : 'held' }
    })
}
