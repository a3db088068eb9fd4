import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { findFacts, hasStandingExit, type MatterFacts } from './exit.sql.ts'
import { findOccasions } from './propose.ts'

/** Whether the file of a matter stays open until its parties are led to a route: by the rule of the day it ended on. */
export async function isExitOwed(db: Reader, disputeId: string, today: LegalDate): Promise<boolean> {
  return owes(db, disputeId, await db.one(findFacts, [disputeId]), today)
}

export async function owes(
  db: Reader,
  disputeId: string,
  facts: MatterFacts,
  today: LegalDate,
): Promise<boolean> {
  const { occasions } = await findOccasions(db, disputeId, facts, today)
  if (occasions.length === 0) return false
  const { value } = await ruleOn(db, 'exits.required', facts.ended_on ?? today)
  if (!occasions.some((one) => value.occasions.includes(one))) return false
  const { has } = await db.one(hasStandingExit, [disputeId, facts.proceeding_id])
  return !has
}
