import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { type LegalDate, readClock } from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { OrderKind } from '../domain/index.ts'

export const limitOf = (db: Reader, kind: OrderKind, today: LegalDate) =>
  ruleOn(db, `limit.supervision.${kind}`, today)

/** By when a unit replies to what it is asked today. */
export async function replyLimit(db: Reader, kind: OrderKind, today: LegalDate) {
  const rule = await limitOf(db, kind, today)
  const start = { kind: 'start', at: today, reason: 'supervised', basis: rule.basis } as const
  const read = readClock([start], rule.value, await workCalendar(db))
  if (!read.ok) return bug(`the limit of supervision cannot be counted: ${read.refusal.code}`)
  return { dueOn: read.value.projected as LegalDate, ruleId: rule.id }
}
