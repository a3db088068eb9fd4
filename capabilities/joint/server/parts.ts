import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { filings } from '#capabilities/disputes/domain/index.ts'
import { findReached, lockForRule, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { endedPart, partKinds, rightsOf } from '../domain/index.ts'
import {
  findPart,
  findTask,
  insertOpinion,
  keepAnswer,
  keepReleaseRequest,
  keepReport,
  type PartRow,
} from './joint.sql.ts'
import { isMine } from './work.ts'

/** Who acts in a part of the own, which gives no other way to the dispute. */
export interface Acting {
  readonly officer: Officer
  readonly now: Date
}

const isHub = hasRole('triage-officer')

/** The dispute is locked, then the part is read: whoever ended it meanwhile was first. */
async function lockPart(tx: Transaction, { officer }: Acting, partId: string) {
  const found = await tx.maybe(findPart, [partId])
  if (found === undefined || !(await mayActIn(tx, officer, found))) return refuse('request.not-found')
  const open = await lockOpen(tx, found.dispute_id)
  if (!open.ok) return open
  const part = await tx.one(findPart, [partId])
  return part.until === null ? ok(part) : refuse('joint.not-possible-now', { state: endedPart })
}

/** A part ends with its matter: what was merged goes on in the leading one, what is closed is closed. */
async function lockOpen(tx: Transaction, disputeId: string) {
  const { filing } = await tx.one(lockForRule, [disputeId])
  if (filing === 'merged') return refuse('disputes.merged')
  return filing === 'open' ? ok() : refuse('disputes.not-possible-now', { state: filings[filing] })
}

async function mayActIn(tx: Transaction, officer: Officer, part: PartRow): Promise<boolean> {
  return isMine(officer, part) || (isHub(officer) && (await findReached(tx, officer, part.dispute_id)).ok)
}

const note = (tx: Transaction, { officer, now }: Acting, disputeId: string, type: string, facts: object) =>
  noteOnTimeline(tx, disputeId, { type, actor: officer.accountId, at: now, facts })

export async function answerInvitation(
  tx: Transaction,
  acting: Acting,
  {
    partId,
    attends,
    reason,
  }: { readonly partId: string; readonly attends: boolean; readonly reason: string },
) {
  const locked = await lockPart(tx, acting, partId)
  if (!locked.ok) return locked
  const part = locked.value
  // The hub invites, so it does not answer for whom it invited.
  if (!isMine(acting.officer, part)) return refuse('request.not-found')
  if (part.kind !== 'invited') return refuse('joint.not-invited')
  if (!attends && reason.length < 2) return refuse('joint.reason-missing', {}, 'body.reason')
  await tx.many(keepAnswer, [partId, attends, reason, acting.now, acting.officer.accountId])
  const facts = { id: partId, reason: [part.unit_name, reason].filter(Boolean).join('：') }
  await note(tx, acting, part.dispute_id, attends ? 'invitation-accepted' : 'invitation-declined', facts)
  return ok({ id: partId })
}

/** Under the unit and the person; the hub writes down what somebody without an account said. */
export async function giveOpinion(
  tx: Transaction,
  acting: Acting,
  body: { readonly partId: string; readonly personName: string; readonly words: string },
) {
  const locked = await lockPart(tx, acting, body.partId)
  if (!locked.ok) return locked
  const part = locked.value
  if (!rightsOf([part.kind]).includes('write-opinion')) return refuse('joint.not-allowed-by-part')
  const id = newId(acting.now)
  const from = [part.unit_name ?? '', body.personName, body.words]
  const place = [id, part.dispute_id, part.consultation_id, part.id]
  await tx.many(insertOpinion, [...place, ...from, acting.now, acting.officer.accountId])
  const giver = [part.unit_name ?? partKinds[part.kind].zh, body.personName].join(' ')
  await note(tx, acting, part.dispute_id, 'opinion-given', { id, reason: giver })
  return ok({ id })
}

export async function askForRelease(
  tx: Transaction,
  acting: Acting,
  { partId, reason }: { readonly partId: string; readonly reason: string },
) {
  const locked = await lockPart(tx, acting, partId)
  if (!locked.ok) return locked
  const part = locked.value
  if (!isMine(acting.officer, part)) return refuse('request.not-found')
  if (part.kind !== 'helper') return refuse('joint.only-helpers')
  if (part.release_reason !== null) return refuse('joint.already-asked')
  await tx.many(keepReleaseRequest, [partId, reason, acting.now])
  await note(tx, acting, part.dispute_id, 'joint-release-asked', { id: partId, reason })
  return ok({ id: partId })
}

export async function reportOnTask(
  tx: Transaction,
  acting: Acting,
  { taskId, words, isDone }: { readonly taskId: string; readonly words: string; readonly isDone: boolean },
) {
  const found = await tx.maybe(findTask, [taskId])
  if (found === undefined || !isMine(acting.officer, found)) return refuse('request.not-found')
  const open = await lockOpen(tx, found.dispute_id)
  if (!open.ok) return open
  const task = await tx.one(findTask, [taskId])
  if (task.done_at !== null || task.dropped_at !== null) return refuse('joint.task-ended')
  const { now, officer } = acting
  await tx.many(keepReport, [taskId, words, now, officer.accountId, isDone ? now : null])
  const facts = { id: taskId, reason: `${task.words}：${words}` }
  await note(tx, acting, task.dispute_id, isDone ? 'joint-task-done' : 'joint-task-reported', facts)
  return ok({ id: taskId })
}
