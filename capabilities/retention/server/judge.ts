import type { Retention } from '#capabilities/authority/domain/index.ts'
import { retentionOfDuty } from '#capabilities/recording/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type RetentionReading, retentionOf, type Verdict, verdictOf } from '../domain/index.ts'
import { type FactsRow, factsOf } from './facts.sql.ts'

/** A recording, how long it is kept, and whether it may go today. */
export interface Judged {
  readonly row: FactsRow
  readonly reading: RetentionReading
  readonly verdict: Verdict
}

/** By the rule of the day on which it is asked; the oldest first. */
export async function judge(
  db: Reader,
  recordingIds: readonly string[],
  today: LegalDate,
): Promise<readonly Judged[]> {
  const { value: rule } = await ruleOn(db, 'retention.terms', today)
  const rows = await db.many(factsOf, [recordingIds])
  const listed = await listedTerms(db, rows)
  return rows.map((row) => {
    const facts = {
      endedOn: legalDayOf(row.ended_at.getTime()),
      marked: row.marked,
      handedTo: row.handed_to,
      bound: row.bound.map(({ duty, closedOn, ...one }) => ({
        ...one,
        listed: listed.get(duty),
        closedOn: closedOn ?? undefined,
      })),
    }
    const reading = retentionOf(facts, rule)
    const kept = {
      isGone: row.removed_at !== null,
      isHeld: row.is_held,
      isCaseHeld: row.is_case_held,
      isAskedFor: row.is_asked,
      isDisputed: row.is_disputed,
      lackingCase: row.lacking_case ?? undefined,
    }
    return { row, reading, verdict: verdictOf(reading, kept, today) }
  })
}

/** What the lists of departments say of keeping, by the key of a duty. */
async function listedTerms(
  db: Reader,
  rows: readonly FactsRow[],
): Promise<ReadonlyMap<string, Retention | undefined>> {
  const keys = new Set(rows.flatMap(({ bound }) => bound.map(({ duty }) => duty)))
  const terms = new Map<string, Retention | undefined>()
  for (const key of keys) terms.set(key, await retentionOfDuty(db, key))
  return terms
}
