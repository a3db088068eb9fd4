import type { RuledReason } from '#capabilities/disputes/domain/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { isAhead } from '../domain/index.ts'
import {
  consultationsOf,
  dropTasksOfGroup,
  endConsultation,
  endGroupRow,
  endPartsOfConsultation,
  endPartsOfGroup,
  lockLivingGroup,
} from './joint.sql.ts'
import { takeBackFrom, toTell } from './leaving.ts'

/** @property reason in words; null where the work ends with its matter */
export interface Ending {
  readonly disputeId: string
  readonly by: string
  readonly now: Date
  readonly reason: string | null
}

/** The group, its parts, its open tasks; what its members were lent goes back. @returns whom to tell that it is over */
export async function endGroup(tx: Transaction, groupId: string, { disputeId, by, now, reason }: Ending) {
  await tx.many(endGroupRow, [groupId, now, by, reason])
  const leaving = await tx.many(endPartsOfGroup, [groupId, now, reason])
  await takeBackFrom(tx, disputeId, leaving)
  await tx.many(dropTasksOfGroup, [groupId, now])
  return toTell(leaving)
}

/** It does not take place. @returns whom to tell: who was to come, and who asked for it */
export async function callOff(tx: Transaction, id: string, { by, now, reason }: Ending) {
  const { asked_by } = await tx.one(endConsultation, [id, 'cancelled', reason, now, by])
  const { accountIds, unitIds } = toTell(await tx.many(endPartsOfConsultation, [id, now, reason]))
  return { accountIds: [...new Set([...accountIds, asked_by])], unitIds }
}

const because: RuledReason = 'matter-closed'

/** When the file closes, nothing of joint work goes on. Tasks of consultations stay: they were concluded before. */
export async function endJointWork(tx: Transaction, disputeId: string, by: string, now: Date): Promise<void> {
  const ending = { disputeId, by, now, reason: null }
  const note = (type: string, facts: object) =>
    noteOnTimeline(tx, disputeId, { type, actor: by, at: now, facts: { ...facts, because } })
  for (const { id, state } of await tx.many(consultationsOf, [disputeId])) {
    if (!isAhead(state)) continue
    await note('consultation-cancelled', { id, ...(await callOff(tx, id, ending)) })
  }
  const group = await tx.maybe(lockLivingGroup, [disputeId])
  if (group === undefined) return
  await note('joint-group-ended', { id: group.id, ...(await endGroup(tx, group.id, ending)) })
}
