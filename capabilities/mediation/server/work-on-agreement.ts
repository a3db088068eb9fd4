import { ok } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { finish, lockWork, type Order } from './work.ts'

/** For neighbours who work on what was agreed: the lock of the dispute, and the pen that writes the event. */
export async function mayWorkOnAgreement(tx: Transaction, order: Order) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  return ok({ work, finish: (type: string, facts: object) => finish(work, type, facts) })
}
