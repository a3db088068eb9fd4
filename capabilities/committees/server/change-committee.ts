import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  addMembership,
  endElected,
  endMembership as endMembershipRow,
} from '#capabilities/organisations/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { type ChangeKind, compositionFaults, departureReasons, electors, lastDayOf } from '../domain/index.ts'
import { checkFilingOf } from './duties.ts'
import {
  fileChange,
  findCommittee,
  findMembership,
  insertChange,
  lockChange,
  lockCommittee,
  setMixed,
  unsetMixed,
} from './duty.sql.ts'
import { runUnitsOf } from './rights.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

interface Change {
  readonly unitId: string
  readonly kind: ChangeKind
  readonly on: LegalDate
  readonly words: string
  readonly type: string
}

/**
 * On the ledger of the committee, and on the list of what has to be filed and told to the court.
 * @throws BeyondCalendar where the change is so far ahead that nobody could say until when it has to be filed
 */
export async function noteChange(tx: Transaction, change: Change, { officer, now }: Omit<Stamp, 'today'>) {
  const { unitId, kind, on, words, type } = change
  await checkFilingOf(tx, on)
  await tx.many(insertChange, [newId(now), unitId, kind, on, words, now, officer.accountId])
  const event = { type, actor: officer.accountId, at: now, facts: { on, words } }
  await appendToLedger(tx, { kind: 'unit', id: unitId }, event)
}

const lock = (tx: Transaction, officer: Officer, unitId: string) =>
  tx.maybe(lockCommittee, [unitId, runUnitsOf(officer)])

/** Who was elected takes office together; a composition that the law does not allow is not recorded. */
export async function recordElection(
  tx: Transaction,
  unitId: string,
  order: Body<typeof contract.recordElection>,
  stamp: Stamp,
) {
  const { officer, now, today } = stamp
  if ((await lock(tx, officer, unitId)) === undefined) return refuse('request.not-found')
  const { value: rule } = await ruleOn(tx, 'committee.composition', order.fromDay)
  const last = lastDayOf(order.fromDay, rule)
  const toDay = order.toDay ?? last
  if (order.electedOn > today || order.electedOn > order.fromDay || toDay < order.fromDay) {
    return refuse('committees.wrong-days', {}, 'body.fromDay')
  }
  if (toDay > last) return refuse('committees.term-too-long', { last }, 'body.toDay')
  const units = runUnitsOf(officer)
  const committee = await tx.one(findCommittee, [units, today, units, unitId])
  const [fault] = compositionFaults(order.members, committee.is_mixed, rule)
  if (fault !== undefined) {
    return refuse(`committees.${fault}`, {}, 'body.members')
  }
  const known = new Set(committee.people.map(({ personId }) => personId))
  const given = order.members.flatMap(({ personId }) => (personId === undefined ? [] : [personId]))
  if (given.some((id) => !known.has(id)) || new Set(given).size < given.length) {
    return refuse('committees.not-in-it', {}, 'body.members')
  }
  await tx.many(endElected, [unitId, order.fromDay])
  for (const member of order.members) {
    const term = { fromDay: order.fromDay, toDay, appointment: 'elected' as const }
    await addMembership(tx, { ...member, unitId, ...term }, now)
  }
  const names = order.members.map(({ name }) => name).join('、')
  const words = `${electors[order.by].zh}于${order.electedOn}推选：${names}，任期${order.fromDay}至${toDay}`
  const change = { unitId, kind: 'election', on: order.electedOn, words, type: 'committee-elected' } as const
  await noteChange(tx, change, stamp)
  return ok({ answer: { unitId, toDay } })
}

export async function employMediator(
  tx: Transaction,
  unitId: string,
  order: Body<typeof contract.employMediator>,
  stamp: Stamp,
) {
  if ((await lock(tx, stamp.officer, unitId)) === undefined) return refuse('request.not-found')
  const { toDay = null, ...person } = order
  if (toDay !== null && toDay < order.fromDay) return refuse('committees.wrong-days', {}, 'body.toDay')
  const member = {
    ...person,
    unitId,
    isMinority: false,
    post: 'employed',
    appointment: 'employed',
    toDay,
  } as const
  const personId = await addMembership(tx, member, stamp.now)
  const words = `聘任${order.name}为调解员`
  const change = { unitId, kind: 'employment', on: order.fromDay, words, type: 'mediator-employed' } as const
  await noteChange(tx, change, stamp)
  return ok({ answer: { personId } })
}

export async function endMembership(
  tx: Transaction,
  membershipId: string,
  { on, reason, words }: Body<typeof contract.endMembership>,
  stamp: Stamp,
) {
  const membership = await tx.maybe(findMembership, [membershipId])
  if (membership === undefined || (await lock(tx, stamp.officer, membership.unit_id)) === undefined) {
    return refuse('request.not-found')
  }
  const ended = await tx.maybe(endMembershipRow, [membershipId, on])
  if (ended === undefined) return refuse('committees.not-possible-now')
  const said = `${membership.name}${departureReasons[reason].zh}${words === undefined ? '' : `：${words}`}`
  const change = {
    unitId: membership.unit_id,
    kind: 'departure',
    on,
    words: said,
    type: 'member-left',
  } as const
  await noteChange(tx, change, stamp)
  return ok({ answer: { id: membershipId } })
}

export async function setMixedArea(
  tx: Transaction,
  unitId: string,
  isMixed: boolean,
  { officer, now }: Stamp,
) {
  if ((await lock(tx, officer, unitId)) === undefined) return refuse('request.not-found')
  await (isMixed ? tx.many(setMixed, [unitId, now, officer.accountId]) : tx.many(unsetMixed, [unitId]))
  const event = { type: 'mixed-area-set', actor: officer.accountId, at: now, facts: { isMixed } }
  await appendToLedger(tx, { kind: 'unit', id: unitId }, event)
  return ok({ answer: { isMixed } })
}

export async function recordFiling(
  tx: Transaction,
  changeId: string,
  { filedOn, filedAs }: Body<typeof contract.recordFiling>,
  { officer, now, today }: Stamp,
) {
  const change = await tx.maybe(lockChange, [changeId, runUnitsOf(officer)])
  if (change === undefined) return refuse('request.not-found')
  if (change.filed_on !== null) return refuse('committees.not-possible-now')
  if (filedOn < change.on_day || filedOn > today) return refuse('committees.wrong-days', {}, 'body.filedOn')
  await tx.many(fileChange, [changeId, filedOn, filedAs, officer.accountId])
  await tx.maybe(lockCommittee, [change.unit_id, runUnitsOf(officer)]) // its lock orders the events of its ledger
  const event = {
    type: 'change-filed',
    actor: officer.accountId,
    at: now,
    facts: { change: changeId, filedOn, filedAs },
  }
  await appendToLedger(tx, { kind: 'unit', id: change.unit_id }, event)
  return ok({ answer: { id: changeId } })
}
