import { isHeldByUnitOf, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  type ConsultationMove,
  type ConsultationState,
  consultationMoves,
  consultationStates,
} from '../domain/index.ts'
import { callOff } from './end-work.ts'
import {
  consultationsOf,
  convene,
  endConsultation,
  endPartsOfConsultation,
  findUnit,
  insertConsultation,
  insertPart,
  insertTask,
  lockConsultation,
} from './joint.sql.ts'
import { answerLimit, checkNamed, dayOf, lockOpen, type Named, type Order, record } from './work.ts'

export interface TaskOrder extends Named {
  readonly words: string
  readonly dueOn: LegalDate
}

/** Whoever holds the matter asks; the hub decides whether it convenes. */
export async function askForConsultation(tx: Transaction, order: Order, agenda: string) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(order.officer, locked.value)) return refuse('disputes.held-elsewhere')
  if ((await askedOf(tx, order.disputeId)) !== undefined) return refuse('joint.already-asked')
  const id = newId(order.now)
  const by = order.officer.accountId
  await tx.many(insertConsultation, [id, order.disputeId, agenda, order.now, by])
  const event = { type: 'consultation-asked', actor: by, at: order.now, facts: { id, reason: agenda } }
  await noteOnTimeline(tx, order.disputeId, event)
  return ok({ id })
}

async function askedOf(tx: Transaction, disputeId: string): Promise<string | undefined> {
  return (await tx.many(consultationsOf, [disputeId])).find(({ state }) => state === 'asked')?.id
}

export interface Convening {
  readonly agenda: string
  readonly meetsAt: string
  readonly place: string
  readonly unitIds: readonly string[]
}

/** Takes up what was asked for, where something was; each unit is invited once and answers within the limit. */
export async function conveneConsultation(tx: Transaction, order: Order, body: Convening) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const { disputeId, now, officer } = order
  if (new Date(body.meetsAt) < now) return refuse('joint.in-the-past', {}, 'body.meetsAt')
  const unitIds = [...new Set(body.unitIds)]
  for (const unitId of unitIds)
    if ((await tx.maybe(findUnit, [unitId])) === undefined) return refuse('joint.no-such-unit')
  let id = await askedOf(tx, disputeId)
  if (id === undefined) {
    id = newId(now)
    await tx.many(insertConsultation, [id, disputeId, body.agenda, now, officer.accountId])
  }
  const { rule, answerBy } = await answerLimit(tx, dayOf(order))
  await tx.many(convene, [id, body.agenda, new Date(body.meetsAt), body.place, answerBy, rule.id])
  for (const unitId of unitIds) {
    const what = [newId(now), disputeId, null, id, 'invited', unitId, null, '', false, now]
    await tx.many(insertPart, what)
  }
  const facts = { id, reason: body.agenda, dueOn: answerBy, meetsAt: body.meetsAt, unitIds, rule: rule.id }
  return record(tx, locked.value, order, 'consultation-convened', facts)
}

async function lockMove(tx: Transaction, order: Order, consultationId: string, move: ConsultationMove) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const consultation = await tx.maybe(lockConsultation, [consultationId, order.disputeId])
  if (consultation === undefined) return refuse('request.not-found')
  const { state } = consultation
  if (!isPossible<ConsultationState, ConsultationMove>(consultationMoves, state, move))
    return refuse('joint.not-possible-now', { state: consultationStates[state] })
  return locked
}

export interface Conclusion {
  readonly consultationId: string
  readonly conclusion: string
  readonly tasks: readonly TaskOrder[]
}

export async function concludeConsultation(
  tx: Transaction,
  order: Order,
  { consultationId: id, conclusion, tasks }: Conclusion,
) {
  const locked = await lockMove(tx, order, id, 'conclude')
  if (!locked.ok) return locked
  const { now, officer, disputeId } = order
  if (tasks.some(({ dueOn }) => dueOn < dayOf(order))) return refuse('joint.due-in-the-past')
  const named = await checkNamed(tx, locked.value.holder_unit_id, tasks, 'doer')
  if (!named.ok) return named
  await tx.many(endConsultation, [id, 'concluded', conclusion, now, officer.accountId])
  await tx.many(endPartsOfConsultation, [id, now, conclusion])
  for (const task of tasks) await giveTask(tx, order, { disputeId, consultationId: id }, task)
  return record(tx, locked.value, order, 'consultation-concluded', { id, reason: conclusion })
}

/** Of the group or of the consultation that made it. */
export async function giveTask(
  tx: Transaction,
  { now, officer }: Pick<Order, 'now' | 'officer'>,
  of: { readonly disputeId: string; readonly groupId?: string; readonly consultationId?: string },
  { unitId, accountId, words, dueOn }: TaskOrder,
): Promise<string> {
  const id = newId(now)
  const place = [id, of.disputeId, of.groupId ?? null, of.consultationId ?? null]
  await tx.many(insertTask, [...place, unitId, accountId ?? null, words, dueOn, now, officer.accountId])
  return id
}

export async function cancelConsultation(tx: Transaction, order: Order, id: string, reason: string) {
  const locked = await lockMove(tx, order, id, 'cancel')
  if (!locked.ok) return locked
  const { disputeId, now, officer } = order
  const told = await callOff(tx, id, { disputeId, now, reason, by: officer.accountId })
  return record(tx, locked.value, order, 'consultation-cancelled', { id, reason, ...told })
}
