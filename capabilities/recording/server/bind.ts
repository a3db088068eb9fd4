import { type CaseFile, caseFile, noteOnCase } from '#capabilities/enforcement/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { GapCause, GapTelling } from '../domain/index.ts'
import { findBinding, insertBinding, insertGapReason, undoBinding } from './binding.sql.ts'
import { dutiesOfCase, recount } from './case-duties.ts'
import { lockRecording } from './recording.sql.ts'
import { recordedUnitsOf } from './rights.ts'
import { note, type Stamp } from './stamp.ts'

/** No row of a list wants it, and still it belongs to the step. */
export const NO_DUTY = 'none'

interface Place {
  readonly stepId: string
  readonly duty: string
}

/** Binds a recording to a step of a case (入卷): from then on the file has it. */
export async function bindRecording(
  tx: Transaction,
  caseId: string,
  order: Place & { readonly recordingId: string },
  stamp: Stamp,
) {
  const { officer, now } = stamp
  const units = recordedUnitsOf(officer)
  const recording = await tx.maybe(lockRecording, [order.recordingId, units])
  const file = await caseFile(tx, caseId, units)
  if (recording === undefined || file === undefined) return refuse('request.not-found')
  if (recording.removed_at !== null) return refuse('recording.removed')
  if (!(await isPlaceOf(tx, file, order))) return refuse('recording.no-such-duty', {}, 'body.duty')
  const said = [newId(now), recording.id, file.id, order.stepId, order.duty, now, officer.accountId]
  const bound = await tx.maybe(insertBinding, said)
  if (bound === undefined) return refuse('recording.bound-already')
  const facts = { caseId: file.id, caseCode: file.code, stepId: order.stepId, duty: order.duty }
  await note(tx, recording.id, 'bound', facts, stamp)
  const { stepId, duty } = order
  await noteOnCase(tx, file.id, 'recording-bound', { recordingId: recording.id, stepId, duty }, stamp)
  await recount(tx, file.id, now)
  return ok({ answer: { id: bound.id } })
}

async function isPlaceOf(tx: Transaction, file: CaseFile, { stepId, duty }: Place): Promise<boolean> {
  if (duty === NO_DUTY) return file.steps.some(({ id }) => id === stepId)
  const { readings } = await dutiesOfCase(tx, file)
  return readings.some((reading) => reading.duty.key === duty && reading.act?.stepId === stepId)
}

/** A recording that was bound to the wrong step leaves it again, with the reason; a closed case keeps what it has. */
export async function unbindRecording(
  tx: Transaction,
  order: { readonly recordingId: string; readonly bindingId: string; readonly why: string },
  stamp: Stamp,
) {
  const { officer, now } = stamp
  const units = recordedUnitsOf(officer)
  const recording = await tx.maybe(lockRecording, [order.recordingId, units])
  if (recording === undefined) return refuse('request.not-found')
  const binding = await tx.maybe(findBinding, [order.bindingId, recording.id])
  if (binding === undefined) return refuse('recording.not-bound')
  const file = await caseFile(tx, binding.case_id, units)
  if (file === undefined) return refuse('request.not-found')
  if (file.isClosed) return refuse('recording.case-closed')
  const undone = [order.bindingId, recording.id, now, officer.accountId, order.why]
  const { step_id: stepId, duty } = await tx.one(undoBinding, undone)
  const facts = { caseId: file.id, caseCode: file.code, stepId, duty, reason: order.why }
  await note(tx, recording.id, 'unbound', facts, stamp)
  await noteOnCase(tx, file.id, 'recording-unbound', { recordingId: recording.id, stepId, duty }, stamp)
  await recount(tx, file.id, now)
  return ok({ answer: { id: order.bindingId } })
}

/** Why nothing was recorded for a time: segments stay as they are, the gap gets its reason. @source trap 27 */
export async function explainGap(
  tx: Transaction,
  caseId: string,
  order: Place & {
    readonly afterId: string
    readonly beforeId: string
    readonly cause: GapCause
    readonly told: GapTelling
    readonly words: string
  },
  stamp: Stamp,
) {
  const { officer, now } = stamp
  const file = await caseFile(tx, caseId, recordedUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const { stepId, duty, afterId, beforeId, cause, told, words } = order
  const { readings } = await dutiesOfCase(tx, file)
  const reading = readings.find((one) => one.duty.key === duty && one.act?.stepId === stepId)
  const gap = reading?.line.gaps.find((one) => one.afterId === afterId && one.beforeId === beforeId)
  if (gap === undefined) return refuse('recording.no-such-gap')
  const said = [
    newId(now),
    file.id,
    stepId,
    duty,
    afterId,
    beforeId,
    cause,
    told,
    words,
    now,
    officer.accountId,
  ]
  const kept = await tx.maybe(insertGapReason, said)
  if (kept === undefined) return refuse('recording.explained-already')
  const facts = { stepId, duty, from: gap.from, to: gap.to, cause, told, reason: words }
  await noteOnCase(tx, file.id, 'recording-gap-explained', facts, stamp)
  await recount(tx, file.id, now)
  return ok({ answer: { id: kept.id } })
}
