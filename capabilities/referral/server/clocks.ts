import { type ReferralClockKind, startClock, stopClock } from '#capabilities/deadlines/server/index.ts'
import type { RuleKey } from '#capabilities/rules/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { DayRule, LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type CourtProcedure, type ReferralRoute, termRuleOf } from '../domain/index.ts'

type LimitKey = Extract<RuleKey, `limit.referral.${string}`>

interface Begun {
  readonly referralId: string
  readonly on: LegalDate
  readonly now: Date
  readonly by: string
}

/** A clock under the id of the referral: that of the matter is not touched. @returns its due date */
async function begin(
  tx: Transaction,
  kind: ReferralClockKind,
  key: LimitKey,
  reason: string,
  { referralId, on, now, by }: Begun,
): Promise<LegalDate> {
  const rule = await ruleOn(tx, key, on)
  const calendar = await workCalendar(tx)
  const counted = rule as typeof rule & { readonly value: DayRule }
  return startClock(tx, { matterId: referralId, kind, rule: counted, on, reason, calendar, now, by })
}

/** Until we confirm or refuse what came in. */
export const awaitAnswer = (tx: Transaction, begun: Begun) =>
  begin(tx, 'referral-answer', 'limit.referral.answer', 'referral-received', begun)

/** Until the other body sends its receipt. */
export const awaitReceipt = (tx: Transaction, begun: Begun) =>
  begin(tx, 'referral-answer', 'limit.referral.receipt', 'referral-sent', begun)

/** The term of the referral, from its own event. @returns undefined where the way has none */
export async function beginTerm(
  tx: Transaction,
  route: ReferralRoute,
  procedure: CourtProcedure | undefined,
  begun: Begun,
): Promise<LegalDate | undefined> {
  await stopClock(tx, begun.referralId, 'referral-answer', 'met')
  const key = route.term === null ? undefined : termRuleOf(route.term, procedure)
  if (key === undefined) return undefined
  const reason = route.start === 'confirmation' ? 'referral-confirmed' : 'referral-received'
  return begin(tx, 'referral-term', key, reason, begun)
}

export async function endClocks(tx: Transaction, referralId: string, state: 'met' | 'stopped') {
  await stopClock(tx, referralId, 'referral-answer', state)
  await stopClock(tx, referralId, 'referral-term', state)
}
