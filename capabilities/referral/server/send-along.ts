import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import type { RuleValues } from '#capabilities/rules/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { ReferralRoute } from '../domain/index.ts'
import { draftReferral } from './draft.ts'
import { sendReferral } from './move.ts'

type Drafted = Parameters<typeof draftReferral>[2]

/** A letter that another capability writes and sends in one go, on the way that its own rule names. */
export async function sendAlong(
  tx: Transaction,
  officer: Officer,
  order: Drafted & { readonly onDay: LegalDate },
  way: { readonly route: RuleValues['confirmation.route']['route']; readonly ruleId: string },
  stamped: Stamped,
) {
  const { onDay, ...letter } = order
  const given = { route: way.route as ReferralRoute, ruleId: way.ruleId }
  const drafted = await draftReferral(tx, officer, letter, stamped, given)
  if (!drafted.ok) return drafted
  const { id, number, version } = drafted.value.answer
  const sent = await sendReferral(tx, officer, { referralId: id, version, onDay }, stamped)
  return sent.ok ? ok({ id, number }) : sent
}
