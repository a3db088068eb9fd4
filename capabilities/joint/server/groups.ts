import { lendReach } from '#capabilities/disputes/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type Member, nameOf, withHelper, withLead } from '../domain/index.ts'
import { giveTask, type TaskOrder } from './consultations.ts'
import {
  dropTasksOfMember,
  endPart,
  insertGroup,
  insertPart,
  keepReleaseRequest,
  lockLivingGroup,
  type PartRow,
  partsOf,
  passTasks,
} from './joint.sql.ts'
import { takeBackFrom, toTell } from './leaving.ts'
import { checkNamed, dayOf, findPerson, lockOpen, type Named, type Order, record } from './work.ts'

export interface LeadOrder extends TaskOrder {
  readonly accountId: string
}

export interface Forming {
  readonly aim: string
  readonly lead: LeadOrder
  readonly helpers: readonly TaskOrder[]
}

/**
 * The lead is of the unit that holds the dispute: its mediation stays the only one, so there is one agreement and one
 * file. To let another unit lead, the hub moves the dispute there first.
 */
export async function formGroup(tx: Transaction, order: Order, { aim, lead, helpers }: Forming) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const { disputeId, now, officer } = order
  if ((await tx.maybe(lockLivingGroup, [disputeId])) !== undefined) return refuse('joint.group-lives')
  if ([lead, ...helpers].some(({ dueOn }) => dueOn < dayOf(order))) return refuse('joint.due-in-the-past')
  const leads = await checkLead(tx, locked.value.holder_unit_id, lead)
  if (!leads.ok) return leads
  const known = await checkNamed(tx, locked.value.holder_unit_id, helpers, 'helper')
  if (!known.ok) return known
  const members = membersWith(helpers, lead)
  if (!members.ok) return members
  const groupId = newId(now)
  await tx.many(insertGroup, [groupId, disputeId, aim, now, officer.accountId])
  for (const member of members.value) await join(tx, order, groupId, member)
  for (const task of [lead, ...helpers]) await giveTask(tx, order, { disputeId, groupId }, task)
  const { name = '' } = findPerson(leads.value, lead) ?? {}
  const facts = {
    id: groupId,
    reason: aim,
    lead: lead.accountId,
    leadName: name,
    members: members.value.map(nameOf),
  }
  return record(tx, locked.value, order, 'joint-group-formed', facts)
}

function membersWith(helpers: readonly Named[], lead: Named) {
  let members: ReturnType<typeof withHelper> = withLead([], { ...lead, kind: 'lead' })
  for (const helper of helpers)
    if (members.ok) members = withHelper(members.value, { ...helper, kind: 'helper' })
  return members
}

async function checkLead(tx: Transaction, holderUnitId: string, lead: Named) {
  const known = await checkNamed(tx, holderUnitId, [lead], 'helper')
  if (!known.ok) return known
  if (lead.unitId !== holderUnitId || findPerson(known.value, lead)?.may_lead !== true)
    return refuse('joint.lead-not-holder')
  return known
}

async function join(
  tx: Transaction,
  { disputeId, now }: Order,
  groupId: string,
  member: Member,
): Promise<void> {
  await lendReach(tx, disputeId, nameOf(member), 'joint-work')
  const who = [member.kind, member.unitId, member.accountId ?? null]
  await tx.many(insertPart, [newId(now), disputeId, groupId, null, ...who, '', false, now])
}

export interface LivingGroup {
  readonly id: string
  readonly members: readonly (PartRow & Member)[]
}

/** The group of the dispute as it is now; the caller holds the lock of the dispute. */
export async function livingGroup(
  tx: Transaction,
  disputeId: string,
): Promise<Result<LivingGroup, 'joint.no-group'>> {
  const group = await tx.maybe(lockLivingGroup, [disputeId])
  if (group === undefined) return refuse('joint.no-group')
  const parts = await tx.many(partsOf, [disputeId])
  const members = parts.flatMap((part) => {
    const { kind, group_id, until, unit_id } = part
    if (group_id !== group.id || until !== null || unit_id === null) return []
    if (kind !== 'lead' && kind !== 'helper') return []
    return [{ ...part, kind, unitId: unit_id, accountId: part.account_id ?? undefined }]
  })
  return ok({ id: group.id, members })
}

export async function changeLead(
  tx: Transaction,
  order: Order,
  body: { readonly unitId: string; readonly accountId: string; readonly reason: string },
) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  const leads = await checkLead(tx, locked.value.holder_unit_id, body)
  if (!leads.ok) return leads
  const lead: Member = { kind: 'lead', unitId: body.unitId, accountId: body.accountId }
  const after = withLead(group.value.members, lead)
  if (!after.ok) return after
  const helped = group.value.members.find((one) => nameOf(one) === body.accountId)
  const before = group.value.members.find(({ kind }) => kind === 'lead')
  if (helped) await tx.many(endPart, [helped.id, order.now, body.reason])
  if (before?.accountId)
    await tx.many(passTasks, [group.value.id, before.accountId, body.unitId, body.accountId])
  if (before) await leave(tx, order, group.value, before, body.reason)
  await join(tx, order, group.value.id, lead)
  const former = before?.accountId ? { formerLead: before.accountId } : {}
  const facts = { id: group.value.id, reason: body.reason, lead: body.accountId, ...former }
  return record(tx, locked.value, order, 'joint-lead-changed', facts)
}

/** Its tasks go with the member, and the dispute, unless the member has another part in it. */
async function leave(
  tx: Transaction,
  { disputeId, now }: Order,
  group: LivingGroup,
  member: PartRow & Member,
  reason: string,
): Promise<void> {
  await takeBackFrom(tx, disputeId, await tx.many(endPart, [member.id, now, reason]))
  await tx.many(dropTasksOfMember, [group.id, nameOf(member), now])
}

export async function addHelper(tx: Transaction, order: Order, task: TaskOrder) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  if (task.dueOn < dayOf(order)) return refuse('joint.due-in-the-past', {}, 'body.dueOn')
  const known = await checkNamed(tx, locked.value.holder_unit_id, [task], 'helper')
  if (!known.ok) return known
  const helper: Member = { kind: 'helper', unitId: task.unitId, accountId: task.accountId }
  const after = withHelper(group.value.members, helper)
  if (!after.ok) return after
  await join(tx, order, group.value.id, helper)
  await giveTask(tx, order, { disputeId: order.disputeId, groupId: group.value.id }, task)
  const facts = { id: group.value.id, reason: task.words, member: nameOf(helper), dueOn: task.dueOn }
  return record(tx, locked.value, order, 'joint-helper-added', facts)
}

/** A helper cannot push it away: only the hub's agreement ends the part. */
export async function ruleOnRelease(
  tx: Transaction,
  order: Order,
  { partId, agree, reason }: { readonly partId: string; readonly agree: boolean; readonly reason: string },
) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const group = await livingGroup(tx, order.disputeId)
  if (!group.ok) return group
  const helper = group.value.members.find(({ id }) => id === partId)
  if (helper?.kind !== 'helper' || helper.release_reason === null) return refuse('joint.nothing-asked')
  if (agree) await leave(tx, order, group.value, helper, reason)
  else await tx.many(keepReleaseRequest, [partId, null, null])
  const type = agree ? 'joint-release-agreed' : 'joint-release-refused'
  const facts = { id: group.value.id, reason, member: nameOf(helper), ...toTell([helper]) }
  return record(tx, locked.value, order, type, facts)
}
