import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { type LegalDate, readClock } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'

/** The last day on which what was asked today can be answered, by the dated rule. */
export async function answerDueOn(
  tx: Transaction,
  key: 'limit.send-back-answer' | 'limit.sideways-answer',
  today: LegalDate,
): Promise<LegalDate> {
  const rule = await ruleOn(tx, key, today)
  const start = { kind: 'start', at: today, reason: 'asked', basis: rule.basis } as const
  const read = readClock([start], rule.value, await workCalendar(tx))
  if (!read.ok) throw new Error(`${key} cannot be counted: ${read.refusal.code}`)
  return read.value.projected
}
