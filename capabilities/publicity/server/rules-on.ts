import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type DecisionDraft, severityOf } from '../domain/index.ts'

/** The rule of masking that held on the day of the decision: a later rule changes nothing that was made before. */
export async function maskingOn(db: Reader, day: LegalDate) {
  return (await ruleOn(db, 'publicity.masking', day)).value
}

/** The rule of its ministry that a department follows, `general` where it follows none. */
export async function regimeOf(db: Reader, slug: string, day: LegalDate): Promise<string> {
  const { departments } = (await ruleOn(db, 'publicity.regimes', day)).value
  return departments.find((one) => one.slug === slug)?.regime ?? 'general'
}

export async function clocksOn(db: Reader, day: LegalDate) {
  const [{ value }, calendar] = [await ruleOn(db, 'publicity.clocks', day), await workCalendar(db)]
  return { clocks: value.clocks, calendar }
}

export async function severityOn(db: Reader, draft: DecisionDraft, day: LegalDate) {
  return severityOf(draft, (await ruleOn(db, 'publicity.severity', day)).value)
}
