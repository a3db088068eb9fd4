import { caseFile, noteOnCase } from '#capabilities/enforcement/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { answerExcuse, insertExcuse, lockExcuse } from './binding.sql.ts'
import { dutiesOfCase, recount } from './case-duties.ts'
import { headedUnitsOf, recordedUnitsOf } from './rights.ts'
import type { Stamp } from './stamp.ts'

/** Says why there is no recording; it counts when the head of the department has granted it. */
export async function askExcuse(
  tx: Transaction,
  caseId: string,
  order: { readonly stepId: string; readonly duty: string; readonly reason: string },
  stamp: Stamp,
) {
  const { officer, now } = stamp
  const file = await caseFile(tx, caseId, recordedUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const { stepId, duty, reason } = order
  const { readings } = await dutiesOfCase(tx, file)
  const reading = readings.find((one) => one.duty.key === duty && one.act?.stepId === stepId)
  if (reading?.state !== 'missing') return refuse('recording.nothing-to-excuse')
  const asked = await tx.maybe(insertExcuse, [
    ...[newId(now), file.id, stepId, duty, reason, now, officer.accountId],
  ])
  if (asked === undefined) return refuse('recording.nothing-to-excuse')
  await noteOnCase(tx, file.id, 'recording-excuse-asked', { stepId, duty, reason }, stamp)
  return ok({ answer: { id: asked.id } })
}

/** Nobody grants what he asked for himself. */
export async function decideExcuse(
  tx: Transaction,
  order: {
    readonly caseId: string
    readonly excuseId: string
    readonly granted: boolean
    readonly answer: string
  },
  stamp: Stamp,
) {
  const { officer, now } = stamp
  const file = await caseFile(tx, order.caseId, headedUnitsOf(officer))
  const excuse = file && (await tx.maybe(lockExcuse, [order.excuseId, file.id]))
  if (file === undefined || excuse === undefined) return refuse('request.not-found')
  if (excuse.granted !== null) return refuse('recording.answered-already')
  if (excuse.asked_by === officer.accountId) return refuse('recording.own-excuse')
  await tx.many(answerExcuse, [excuse.id, order.granted, order.answer, now, officer.accountId])
  const facts = { stepId: excuse.step_id, duty: excuse.duty, granted: order.granted, reason: order.answer }
  await noteOnCase(tx, file.id, 'recording-excuse-answered', facts, stamp)
  await recount(tx, file.id, now)
  return ok({ answer: { id: excuse.id } })
}
