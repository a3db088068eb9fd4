import { daysBetween } from './date-arithmetic.ts'
import type { LegalDate } from './legal-date.ts'

export type Warning = 'none' | 'amber' | 'red'

/**
 * Computed, never typed in: red after the due day, amber on the due day and the `amberWithinDays` days before.
 * @param amberWithinDays calendar days, 0 or more
 */
export function warningOf(dueOn: LegalDate, today: LegalDate, amberWithinDays: number): Warning {
  const daysLeft = daysBetween(today, dueOn)
  if (daysLeft < 0) return 'red'
  return daysLeft <= amberWithinDays ? 'amber' : 'none'
}
