import {
  addDays,
  isWorkingDay,
  type LegalDate,
  legalDayOf,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'

/** Times of the district, `HH:MM`; from the evening into the morning. @property restDays whole rest days are quiet too */
export interface QuietHours {
  readonly from: string
  readonly to: string
  readonly restDays: boolean
}

const at = (day: LegalDate, time: string) => new Date(`${day}T${time}:00+08:00`)

/**
 * When a mail or an SMS goes out: now, or at the end of the quiet hours. Danger knows none.
 * @source issue 4, quiet hours for people, none for danger; the hours are data of the district
 */
export function sendAt(now: Date, quiet: QuietHours, calendar: WorkCalendar, isDanger: boolean): Date {
  if (isDanger) return now
  const today = legalDayOf(now.getTime())
  const isRest = (day: LegalDate) => quiet.restDays && isWorkingDay(calendar, day).kind === 'rest'
  const isNight = now < at(today, quiet.to) || now >= at(today, quiet.from)
  if (!isNight && !isRest(today)) return now
  let day = now < at(today, quiet.to) ? today : addDays(today, 1)
  while (isRest(day)) day = addDays(day, 1)
  return at(day, quiet.to)
}
