import type { MovedClock } from '#capabilities/deadlines/server/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'

const updateDueDates = statement(
  'disputes.copy-due-dates',
  `update disputes.dispute d set due_on = n.due_on, version = version + 1
     from unnest($1::uuid[], $2::text[], $3::date[]) as n(id, kind, due_on)
    where d.id = n.id and d.due_kind = n.kind and n.due_on is not null and d.due_on <> n.due_on`,
)

/** The due date of a dispute is a copy of its running clock's; here it follows the clocks that moved. */
export async function copyDueDates(tx: Transaction, moved: readonly MovedClock[]): Promise<void> {
  const values = [
    moved.map(({ matterId }) => matterId),
    moved.map(({ kind }) => kind),
    moved.map(({ dueOn }) => dueOn),
  ]
  await tx.many(updateDueDates, values)
}
