import { addDays, addMonths, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { compose, oldestPublic } from './search-decisions.ts'

/** @property from its first day @property to its last */
export interface PublicMonth {
  readonly year: number
  readonly month: number
  readonly from: LegalDate
  readonly to: LegalDate
}

/**
 * The months between the oldest and the latest public decision, the latest first. They are not counted: two looks at the
 * ends of an index, where counting would read every decision for each visitor.
 */
export async function publicMonths(db: Reader, today: LegalDate): Promise<readonly PublicMonth[]> {
  const [latest] = await db.select(compose({ limit: 0 }, undefined, today))
  const [oldest] = await db.select(oldestPublic(today))
  if (latest === undefined || oldest === undefined) return []
  const months: PublicMonth[] = []
  let from = firstDayOf(latest.decided_on)
  while (from >= firstDayOf(oldest.decided_on)) {
    const to = addDays(addMonths(from, 1), -1)
    months.push({ year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)), from, to })
    from = addMonths(from, -1)
  }
  return months
}

const firstDayOf = (day: LegalDate) => `${day.slice(0, 8)}01` as LegalDate

/** Where the list of a time is read, with script and without; ready for HTML and XML. */
export function listAddress(
  asked: { readonly [name in 'from' | 'to' | 'cursor']?: string | undefined },
): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/decisions?${new URLSearchParams(given).toString().replaceAll('&', '&amp;')}`
}
