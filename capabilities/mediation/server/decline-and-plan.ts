import type { z } from 'zod'
import type { declineDispute as declining } from '#capabilities/disputes/contract.ts'
import { declineDispute, findReached } from '#capabilities/disputes/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { planVisitsOfRefusal } from './visits.ts'
import type { Order } from './work.ts'

/** Refusing a matter ends nothing for who brought it: the visits after it are planned here. */
export async function declineAndPlanVisits(
  tx: Transaction,
  order: Order,
  refusal: z.infer<NonNullable<typeof declining.body>>,
) {
  const { officer, disputeId, now } = order
  const today = legalDayOf(now.getTime())
  const declined = await declineDispute(tx, officer, { ...order, ...refusal }, { now, today })
  if (!declined.ok) return declined
  const found = await findReached(tx, officer, disputeId)
  if (!found.ok) return found
  await planVisitsOfRefusal(tx, { disputeId, grade: found.value.grade, refusedOn: today }, now)
  return declined
}
