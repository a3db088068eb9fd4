import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, type LedgerEvent } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { modelsFor } from '../domain/index.ts'
import { unitsPlannedBy } from './rights.ts'
import {
  endMemberships,
  endSlot,
  findColleagues,
  findPlannedUnits,
  findSeatOfSlot,
  findSeats,
  findUnit,
  insertMembers,
  insertSeat,
  insertSlot,
  lockSeat,
  raiseSeat,
} from './seat.sql.ts'

export type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

export async function listSeats(db: Reader, officer: Officer, now: Date) {
  const rows = await db.many(findSeats, [legalDayOf(now.getTime()), unitsPlannedBy(officer)])
  const seats = rows.map((row) => ({
    id: row.id,
    name: row.name,
    unitName: row.unit_name,
    centreName: row.centre_name,
    attendance: row.attendance,
    model: row.model,
    hours: [...row.hours],
    members: [...row.members],
    slots: row.slots.map(({ toDay, ...slot }) => ({ ...slot, ...(toDay === null ? {} : { toDay }) })),
    mayPlan: row.may_plan,
    version: row.version,
  }))
  return ok({ answer: { seats } })
}

export async function listColleagues(db: Reader, now: Date) {
  const rows = await db.many(findColleagues, [legalDayOf(now.getTime()), null])
  const people = rows.map(({ id, name, unit_name }) => ({ accountId: id, name, unitName: unit_name }))
  return ok({ answer: { people } })
}

export async function noteOnSeat(tx: Transaction, seatId: string, event: LedgerEvent): Promise<void> {
  await appendToLedger(tx, { kind: 'seat', id: seatId }, event)
}

async function areColleagues(tx: Transaction, accountIds: readonly string[], now: Date): Promise<boolean> {
  const distinct = new Set(accountIds)
  if (distinct.size !== accountIds.length) return false
  const found = await tx.many(findColleagues, [legalDayOf(now.getTime()), accountIds])
  return found.length === distinct.size
}

export async function openSeat(
  tx: Transaction,
  officer: Officer,
  body: Body<typeof contract.openSeat>,
  now: Date,
) {
  const centre = await tx.maybe(findPlannedUnits, [body.centreUnitId, unitsPlannedBy(officer)])
  const unit = await tx.maybe(findUnit, [body.unitId])
  if (centre === undefined || unit === undefined) return refuse('request.not-found')
  const needsHours = body.model === 'rotation' && body.hours.length === 0
  if (!modelsFor(body.attendance).includes(body.model) || needsHours) return refuse('rosters.does-not-fit')
  if (!(await areColleagues(tx, body.memberIds, now))) return refuse('rosters.no-such-person')
  const id = newId(now)
  const day = legalDayOf(now.getTime())
  const what = [body.name, body.attendance, body.model, JSON.stringify(body.hours)]
  await tx.many(insertSeat, [id, body.centreUnitId, body.unitId, ...what, day])
  await insertAll(tx, id, body.memberIds, now)
  await noteOnSeat(tx, id, { type: 'seat-opened', actor: officer.accountId, at: now, facts: body })
  return ok({ answer: { id, version: 1 }, version: 1 })
}

async function insertAll(
  tx: Transaction,
  seatId: string,
  memberIds: readonly string[],
  now: Date,
): Promise<void> {
  const ids = memberIds.map(() => newId(now))
  const positions = memberIds.map((_, index) => index + 1)
  await tx.many(insertMembers, [seatId, legalDayOf(now.getTime()), ids, memberIds, positions])
}

export async function setSeatMembers(
  tx: Transaction,
  officer: Officer,
  edit: { readonly seatId: string; readonly version: number; readonly memberIds: readonly string[] },
  now: Date,
) {
  const seat = await tx.maybe(lockSeat, [edit.seatId, unitsPlannedBy(officer)])
  if (seat === undefined) return refuse('request.not-found')
  if (seat.version !== edit.version) return refuse('request.stale')
  if (!(await areColleagues(tx, edit.memberIds, now))) return refuse('rosters.no-such-person')
  await tx.many(endMemberships, [seat.id, legalDayOf(now.getTime())])
  await insertAll(tx, seat.id, edit.memberIds, now)
  const { version } = await tx.one(raiseSeat, [seat.id])
  const facts = { memberIds: edit.memberIds }
  await noteOnSeat(tx, seat.id, { type: 'seat-members-set', actor: officer.accountId, at: now, facts })
  return ok({ answer: { version }, version })
}

export async function addWeeklySlot(
  tx: Transaction,
  officer: Officer,
  seatId: string,
  body: Body<typeof contract.addWeeklySlot>,
  now: Date,
) {
  const seat = await tx.maybe(lockSeat, [seatId, unitsPlannedBy(officer)])
  if (seat === undefined) return refuse('request.not-found')
  if (seat.model !== 'weekly') return refuse('rosters.does-not-fit')
  if (!(await areColleagues(tx, [body.accountId], now))) return refuse('rosters.no-such-person')
  const id = newId(now)
  await tx.many(insertSlot, [id, seatId, body.accountId, body.weekday, body.from, body.to, body.fromDay])
  const facts = { id, ...body }
  await noteOnSeat(tx, seatId, { type: 'weekly-slot-added', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id } })
}

export async function endWeeklySlot(
  tx: Transaction,
  officer: Officer,
  slotId: string,
  lastDay: string,
  now: Date,
) {
  const slot = await tx.maybe(findSeatOfSlot, [slotId])
  const seat = slot && (await tx.maybe(lockSeat, [slot.seat_id, unitsPlannedBy(officer)]))
  if (seat === undefined) return refuse('request.not-found')
  const ended = await tx.maybe(endSlot, [slotId, lastDay])
  if (ended === undefined) return refuse('rosters.bad-period', { days: 0 })
  const facts = { id: slotId, lastDay }
  await noteOnSeat(tx, seat.id, { type: 'weekly-slot-ended', actor: officer.accountId, at: now, facts })
  return ok({ answer: { version: ended.version } })
}
