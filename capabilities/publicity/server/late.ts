import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { settledStates } from '../domain/index.ts'
import { publicationsDueBetween } from './publication.sql.ts'

/** What should have been public, or taken down, by a day in `[from, today)`, and is not. */
export function lateDisclosures(db: Reader, from: LegalDate, today: LegalDate) {
  return db.many(publicationsDueBetween, [from, today, settledStates])
}
