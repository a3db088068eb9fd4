import { addDays, instant, type LegalDate, millisecondsOf } from '#kernel/calendar/index.ts'

/** Part of a day in the time of the district, `HH:MM`; one that ends no later than it begins ends the next day. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Milliseconds since 1970; the end no longer belongs to it. */
export interface Bounds {
  readonly startsAt: number
  readonly endsAt: number
}

const at = (day: LegalDate, time: string): number => millisecondsOf(instant(`${day}T${time}:00+08:00`))

export function boundsOf(day: LegalDate, { from, to }: Span): Bounds {
  return { startsAt: at(day, from), endsAt: at(to <= from ? addDays(day, 1) : day, to) }
}

export function overlap(one: Bounds, other: Bounds): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** Every day from the first to the last, both included. */
export function daysOf(from: LegalDate, to: LegalDate): readonly LegalDate[] {
  const days: LegalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
