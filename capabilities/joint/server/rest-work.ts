import type { RuledReason } from '#capabilities/disputes/domain/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { partsOf, tasksOf } from './joint.sql.ts'
import { toTell } from './leaving.ts'

interface Turn {
  readonly disputeId: string
  readonly by: string
  readonly now: Date
}

/** A matter that is merged into another is not worked on: groups, consultations and tasks stay as they are and wait. */
export function restJointWork(tx: Transaction, turn: Turn): Promise<void> {
  return tellConcerned(tx, turn, 'joint-work-rested', 'matter-merged')
}

/** The merge was undone: who had a part has it again. */
export function resumeJointWork(tx: Transaction, turn: Turn): Promise<void> {
  return tellConcerned(tx, turn, 'joint-work-resumed', 'merge-undone')
}

async function tellConcerned(
  tx: Transaction,
  { disputeId, by, now }: Turn,
  type: string,
  because: RuledReason,
): Promise<void> {
  const parts = (await tx.many(partsOf, [disputeId])).filter(({ until }) => until === null)
  const tasks = (await tx.many(tasksOf, [disputeId])).filter(
    ({ done_at, dropped_at }) => done_at === null && dropped_at === null,
  )
  if (parts.length + tasks.length === 0) return
  const facts = { ...toTell([...parts, ...tasks]), because }
  await noteOnTimeline(tx, disputeId, { type, actor: by, at: now, facts })
}
