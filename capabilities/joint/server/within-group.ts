import { hasRole } from '#capabilities/access/domain/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  consultationStates,
  type GuestKind,
  nameOf,
  needsConsent,
  partKinds,
  reasonsForJointWork,
  rightsOf,
} from '../domain/index.ts'
import { giveTask, type TaskOrder } from './consultations.ts'
import { endGroup } from './end-work.ts'
import { livingGroup } from './groups.ts'
import {
  endPart,
  findAccount,
  insertDecline,
  insertMinute,
  insertPart,
  lockConsultation,
  partsOf,
  proposalFacts,
} from './joint.sql.ts'
import { toTell } from './leaving.ts'
import { dayOf, isMine, lockOpen, type Order, record } from './work.ts'

const isHub = hasRole('triage-officer')

export async function declineJointWork(tx: Transaction, order: Order, reason: string) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const rule = await ruleOn(tx, 'joint.proposal', dayOf(order))
  const reasons = reasonsForJointWork(rule.value, await tx.one(proposalFacts, [order.disputeId]))
  if (reasons.length === 0) return refuse('joint.not-proposed')
  const id = newId(order.now)
  const said = [[...reasons], reason, rule.id, order.now, order.officer.accountId]
  await tx.many(insertDecline, [id, order.disputeId, ...said])
  return record(tx, locked.value, order, 'joint-work-declined', { id, reason, reasons, rule: rule.id })
}

export async function dissolveGroup(tx: Transaction, order: Order, reason: string) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  const { disputeId, now, officer } = order
  const told = await endGroup(tx, group.value.id, { disputeId, now, reason, by: officer.accountId })
  return record(tx, locked.value, order, 'joint-group-ended', { id: group.value.id, reason, ...told })
}

/** The lead and the helpers write; nobody else, not even the hub. */
export async function writeGroupMinutes(tx: Transaction, order: Order, words: string) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  const parts = group.value.members.filter((member) => isMine(order.officer, member))
  if (!rightsOf(parts.map(({ kind }) => kind)).includes('write-minutes')) return refuse('joint.only-members')
  const id = newId(order.now)
  await tx.many(insertMinute, [id, group.value.id, words, order.now, order.officer.accountId])
  await note(tx, order, 'joint-minutes-written', { id })
  return ok({ id })
}

export async function giveJointTask(tx: Transaction, order: Order, task: TaskOrder) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  const { members, id: groupId } = group.value
  const leads = members.some((member) => member.kind === 'lead' && isMine(order.officer, member))
  if (!leads && !isHub(order.officer)) return refuse('joint.only-members')
  const doer = nameOf({ ...task, kind: 'helper' })
  if (!members.some((member) => nameOf(member) === doer)) return refuse('joint.not-a-member')
  if (task.dueOn < dayOf(order)) return refuse('joint.due-in-the-past', {}, 'body.dueOn')
  const id = await giveTask(tx, order, { disputeId: order.disputeId, groupId }, task)
  await note(tx, order, 'joint-task-given', { id, reason: task.words, dueOn: task.dueOn })
  return ok({ id })
}

const note = (tx: Transaction, { disputeId, officer, now }: Order, type: string, facts: object) =>
  noteOnTimeline(tx, disputeId, { type, actor: officer.accountId, at: now, facts })

export interface Inviting {
  readonly consultationId?: string | undefined
  readonly kind: GuestKind
  readonly name: string
  readonly accountId?: string | undefined
  readonly consented: boolean
}

/** A guest is not lent the dispute: what the part allows is read through the part. @source People's Mediation Law art. 20 */
export async function inviteGuest(tx: Transaction, order: Order, guest: Inviting) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  if (needsConsent(guest.kind) && !guest.consented)
    return refuse('joint.consent-missing', {}, 'body.consented')
  const where = await placeOf(tx, order, guest.consultationId)
  if (!where.ok) return where
  const account = guest.accountId === undefined ? undefined : await tx.maybe(findAccount, [guest.accountId])
  if (guest.accountId !== undefined && account === undefined) return refuse('joint.no-such-account')
  const id = newId(order.now)
  const who = [guest.kind, account?.unit_id ?? null, guest.accountId ?? null, guest.name, guest.consented]
  await tx.many(insertPart, [id, order.disputeId, ...where.value, ...who, order.now])
  const facts = {
    id,
    reason: `${partKinds[guest.kind].zh} ${guest.name}`,
    consented: guest.consented,
    ...(guest.accountId === undefined ? {} : { guestId: guest.accountId }),
  }
  return record(tx, locked.value, order, 'joint-guest-invited', facts)
}

async function placeOf(tx: Transaction, { disputeId }: Order, consultationId: string | undefined) {
  if (consultationId === undefined) {
    const group = await livingGroup(tx, disputeId)
    return group.ok ? ok([group.value.id, null] as const) : group
  }
  const consultation = await tx.maybe(lockConsultation, [consultationId, disputeId])
  if (consultation === undefined) return refuse('request.not-found')
  const { state } = consultation
  if (state !== 'convened') return refuse('joint.not-possible-now', { state: consultationStates[state] })
  return ok([null, consultation.id] as const)
}

export async function endGuest(tx: Transaction, order: Order, partId: string, reason: string) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const part = (await tx.many(partsOf, [order.disputeId])).find(({ id }) => id === partId)
  const isGuest = part && part.until === null && !['lead', 'helper', 'invited'].includes(part.kind)
  if (!isGuest) return refuse('joint.not-a-member')
  const told = toTell(await tx.many(endPart, [partId, order.now, reason]))
  return record(tx, locked.value, order, 'joint-guest-ended', { id: partId, reason, ...told })
}
