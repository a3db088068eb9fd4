import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { lastValidDay } from '../domain/index.ts'
import { toOfficer } from './ground.ts'
import { versionsEnding } from './list.sql.ts'
import { officersEnding } from './people.sql.ts'
import { yearOf } from './stamp.ts'

/** @property id of the officer, or of the version of the list */
export interface GroundEnding {
  readonly what: 'certificate' | 'list'
  readonly id: string
  readonly lastDay: LegalDate
}

/**
 * Certificates and lists whose last day comes within the days of the rule, and that nothing follows: the officer holds no
 * other certificate, no next version of the list is recorded. Who ended a list by hand knows of it.
 */
export async function groundEnding(db: Reader, today: LegalDate): Promise<readonly GroundEnding[]> {
  const until = addDays(today, (await ruleOn(db, 'authority.expiry', today)).value.warnDays)
  const officers = await db.many(officersEnding, [yearOf(today), today, until])
  const certificates = officers.flatMap((row): readonly GroundEnding[] => {
    const lastDay = lastValidDay(toOfficer(row), today, until)
    return lastDay === undefined ? [] : [{ what: 'certificate', id: row.id, lastDay }]
  })
  const lists = await db.many(versionsEnding, [today, until])
  return [
    ...certificates,
    ...lists.map(({ id, last_day: lastDay }) => ({ what: 'list', id, lastDay }) as const),
  ]
}
