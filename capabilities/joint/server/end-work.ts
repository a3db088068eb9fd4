import type { RuledReason } from '#capabilities/disputes/domain/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { takeBackFrom } from './groups.ts'
import {
  consultationsOf,
  dropTasksOfGroup,
  endConsultation,
  endGroupRow,
  endPartsOfConsultation,
  endPartsOfGroup,
  lockLivingGroup,
} from './joint.sql.ts'

/** @property reason in words; null where the work ends with its matter */
export interface Ending {
  readonly disputeId: string
  readonly by: string
  readonly now: Date
  readonly reason: string | null
}

/** The group, its parts, its open tasks; what its members were lent goes back. */
export async function endGroup(tx: Transaction, groupId: string, { disputeId, by, now, reason }: Ending) {
  await tx.many(endGroupRow, [groupId, now, by, reason])
  await takeBackFrom(tx, disputeId, await tx.many(endPartsOfGroup, [groupId, now, reason]))
  await tx.many(dropTasksOfGroup, [groupId, now])
}

/** When the file closes, nothing of joint work goes on. Tasks of consultations stay: they were concluded before. */
export async function endJointWork(tx: Transaction, disputeId: string, by: string, now: Date): Promise<void> {
  const ending = { disputeId, by, now, reason: null }
  for (const { id, state } of await tx.many(consultationsOf, [disputeId])) {
    if (state !== 'asked' && state !== 'convened') continue
    await tx.many(endConsultation, [id, 'cancelled', ending.reason, now, by])
    await tx.many(endPartsOfConsultation, [id, now, ending.reason])
  }
  const group = await tx.maybe(lockLivingGroup, [disputeId])
  if (group === undefined) return
  await endGroup(tx, group.id, ending)
  const facts = { id: group.id, because: 'matter-closed' satisfies RuledReason }
  await noteOnTimeline(tx, disputeId, { type: 'joint-group-ended', actor: by, at: now, facts })
}
