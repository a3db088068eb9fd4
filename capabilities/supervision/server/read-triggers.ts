import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { triggersOf } from '../domain/index.ts'
import { supervisedUnitsOf } from './rights.ts'
import { factsOf, type SupervisedRow, supervisedMatters } from './trigger.sql.ts'

/**
 * What should be supervised, the oldest first. One matter more than asked is read, to tell whether there is more.
 * @param limit undefined for all of them
 */
export async function readTriggers(
  db: Reader,
  officer: Officer,
  limit: number | undefined,
  today: LegalDate,
) {
  const amber = (await ruleOn(db, 'warning.amber', today)).value.days
  const values = [...reachValues(officer), supervisedUnitsOf(officer), today, addDays(today, amber)]
  const rows = await db.many(supervisedMatters, [...values, limit === undefined ? null : limit + 1])
  const triggers = rows.slice(0, limit).flatMap((row) => present(row, today, amber))
  return { triggers, hasMore: limit !== undefined && rows.length > limit, amberDays: amber }
}

function present(row: SupervisedRow, today: LegalDate, amber: number) {
  return triggersOf(factsOf(row), today, amber).map((found) => ({
    ...found,
    disputeId: row.id,
    disputeCode: row.code,
    disputeTitle: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    ...given('answerableName', row.owner_name),
    orders: row.orders,
  }))
}
