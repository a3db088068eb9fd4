import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { triggersOf } from '../domain/index.ts'
import { ordersOf } from './order.sql.ts'
import { presentOrder } from './present-order.ts'
import { limitOf } from './reply-limit.ts'
import { isAddressed, isSupervisor } from './rights.ts'
import { factsOf, findSupervised } from './trigger.sql.ts'

/** On the matter's page: only to who supervises and to who is addressed, though more officers reach the matter. */
export async function listOrders(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const [matter, rows, reminder, order, { value: amber }] = await Promise.all([
    db.one(findSupervised, [disputeId]),
    db.many(ordersOf, [...reachValues(officer), disputeId]),
    limitOf(db, 'reminder', today),
    limitOf(db, 'supervision-order', today),
    ruleOn(db, 'warning.amber', today),
  ])
  const concerned = rows.filter((row) => isSupervisor(officer, row) || isAddressed(officer, row))
  const mayIssue = isSupervisor(officer, matter) && found.value.filing !== 'merged'
  return ok({
    answer: {
      orders: concerned.map((row) => presentOrder(row, officer, today, amber.days)),
      mayIssue,
      triggers: mayIssue ? triggersOf(factsOf(matter), today, amber.days).map((one) => ({ ...one })) : [],
      limits: { reminder: presentLimit(reminder), 'supervision-order': presentLimit(order) },
    },
  })
}

const presentLimit = ({ value, assumption }: Awaited<ReturnType<typeof limitOf>>) => ({
  days: value.length,
  assumption,
})
