import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { casesLacking, standingOfUnits } from './binding.sql.ts'
import { readUnitsOf } from './rights.ts'

const LACKING_SHOWN = 50

/** The figure that answers the complaint, for each department, with the cases behind it. */
export async function readBoard(db: Reader, officer: Officer, today: LegalDate) {
  const units = readUnitsOf(officer)
  const { value: arrival } = await ruleOn(db, 'recording.arrival', today)
  const { value: unbound } = await ruleOn(db, 'recording.unbound', today)
  const before = `${addDays(today, -unbound.days)}T00:00:00+08:00`
  const rows = await db.many(standingOfUnits, [units, before, arrival.limit.length])
  const lacking = await db.many(casesLacking, [units, LACKING_SHOWN])
  return ok({
    answer: {
      units: rows.map(({ unit_id, unit_name, ...figures }) => ({
        unitId: unit_id,
        unitName: unit_name,
        ...figures,
      })),
      lacking: lacking.map(({ case_id, unit_name, ...one }) => ({
        caseId: case_id,
        unitName: unit_name,
        ...one,
      })),
      hours: arrival.limit.length,
      unboundDays: unbound.days,
    },
  })
}
