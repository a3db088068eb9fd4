import type { Officer } from '#capabilities/access/domain/index.ts'
import { visitsStillOpen } from '#capabilities/reception/server/index.ts'
import { addDays, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { handOverFaults, mayAcknowledge } from '../domain/index.ts'
import { dutiesIn, momentOf } from './duties.ts'
import {
  acknowledge,
  findHandOver,
  findHandOverItems,
  findShiftToHandOver,
  type HandOverRow,
  insertHandOver,
  insertHandOverItems,
  type ShiftToHandOver,
} from './hand-over.sql.ts'
import { unitsPlannedBy } from './rights.ts'
import { type Body, noteOnSeat } from './seats.ts'
import { lockShiftOf } from './swaps.ts'

const WEEKS_AHEAD_IN_DAYS = 21

/** Whether the reader takes over after this shift. */
export async function isNext(
  db: Reader,
  officer: Officer,
  given: { readonly seat_id: string; readonly starts_at: Date; readonly given_by: string },
  now: Date,
): Promise<boolean> {
  const today = legalDayOf(now.getTime())
  const duties = await dutiesIn(db, { from: addDays(today, -1), to: addDays(today, WEEKS_AHEAD_IN_DAYS) })
  const shift = { seatId: given.seat_id, startsAt: given.starts_at.getTime(), givenBy: given.given_by }
  return mayAcknowledge(shift, duties, officer.accountId, now.getTime())
}

/** Who hands over late hands over what the shift left, not what came in since: that is for the shifts after it. */
async function openAtEndOf(db: Reader, officer: Officer, unitId: string, endsAt: Date) {
  const open = await visitsStillOpen(db, officer, unitId)
  return open.filter((visit) => visit.received_at <= endsAt)
}

export async function readHandOver(db: Reader, officer: Officer, shiftId: string, now: Date) {
  const shift = await db.maybe(findShiftToHandOver, [shiftId, officer.accountId, unitsPlannedBy(officer)])
  if (shift === undefined) return refuse('request.not-found')
  const open = await openAtEndOf(db, officer, shift.unit_id, shift.ends_at)
  const titles = new Map(open.map(({ id, title }) => [id, title]))
  const given = await db.maybe(findHandOver, [shiftId])
  const items = given === undefined ? [] : await db.many(findHandOverItems, [given.id])
  const answer = {
    shiftId,
    seatName: shift.seat_name,
    name: shift.name,
    startsAt: momentOf(shift.starts_at),
    endsAt: momentOf(shift.ends_at),
    open: open.map((visit) => ({
      visitId: visit.id,
      code: visit.code,
      ...(visit.title === null ? {} : { title: visit.title }),
      receivedAt: momentOf(visit.received_at),
      firstResponderName: visit.first_responder_name,
      waitsFor: visit.waits_for,
    })),
    ...(given === undefined ? {} : { given: { ...presentGiven(given), items: items.map(presentItem) } }),
    may: await stepsOf(db, officer, shift, given, now),
  }
  function presentItem({ visit_id, code, explanation }: (typeof items)[number]) {
    const title = titles.get(visit_id)
    return { visitId: visit_id, code, explanation, ...(title ? { title } : {}) }
  }
  return ok({ answer })
}

function presentGiven(given: HandOverRow) {
  return {
    givenAt: momentOf(given.given_at),
    note: given.note,
    ...(given.acknowledged_at === null ? {} : { acknowledgedAt: momentOf(given.acknowledged_at) }),
    ...(given.acknowledged_by_name === null ? {} : { acknowledgedByName: given.acknowledged_by_name }),
  }
}

async function stepsOf(
  db: Reader,
  officer: Officer,
  shift: ShiftToHandOver,
  given: HandOverRow | undefined,
  now: Date,
): Promise<('hand-over' | 'acknowledge')[]> {
  if (given === undefined) {
    return shift.account_id === officer.accountId && shift.starts_at <= now ? ['hand-over'] : []
  }
  if (given.acknowledged_at !== null) return []
  return (await isNext(db, officer, { ...shift, given_by: given.given_by }, now)) ? ['acknowledge'] : []
}

export async function handOver(
  tx: Transaction,
  officer: Officer,
  shiftId: string,
  body: Body<typeof contract.handOver>,
  now: Date,
) {
  const locked = await lockShiftOf(tx, shiftId, null)
  if (locked?.shift.account_id !== officer.accountId) return refuse('request.not-found')
  const { seat, shift } = locked
  if (shift.starts_at > now) return refuse('rosters.not-begun')
  const open = await openAtEndOf(tx, officer, seat.unit_id, shift.ends_at)
  const faults = handOverFaults(
    open.map(({ id }) => id),
    body.items,
  )
  if (faults.unexplained.length > 0) {
    const codes = open.filter(({ id }) => faults.unexplained.includes(id)).map(({ code }) => code)
    return refuse('rosters.unexplained', { codes })
  }
  if (faults.notOpen.length > 0) return refuse('rosters.not-open')
  const id = newId(now)
  const made = await tx.maybe(insertHandOver, [id, shiftId, now, officer.accountId, body.note])
  if (made === undefined) return refuse('rosters.handed-over-already')
  const [visits, words] = [
    body.items.map(({ visitId }) => visitId),
    body.items.map((item) => item.explanation),
  ]
  await tx.many(insertHandOverItems, [id, visits, words])
  const facts = { shiftId, visitIds: visits }
  await noteOnSeat(tx, seat.id, { type: 'shift-handed-over', actor: officer.accountId, at: now, facts })
  return ok({ answer: { items: visits.length } })
}

export async function acknowledgeHandOver(tx: Transaction, officer: Officer, shiftId: string, now: Date) {
  const seen = await tx.maybe(findShiftToHandOver, [shiftId, officer.accountId, unitsPlannedBy(officer)])
  const locked = seen && (await lockShiftOf(tx, shiftId, null))
  if (locked === undefined) return refuse('request.not-found')
  const given = await tx.maybe(findHandOver, [shiftId])
  if (given === undefined) return refuse('rosters.not-handed-over')
  if (given.acknowledged_at !== null) return refuse('rosters.acknowledged-already')
  const shift = { ...locked.shift, given_by: given.given_by }
  if (!(await isNext(tx, officer, shift, now))) return refuse('rosters.not-next')
  await tx.many(acknowledge, [given.id, now, officer.accountId])
  const event = { type: 'hand-over-acknowledged', actor: officer.accountId, at: now, facts: { shiftId } }
  await noteOnSeat(tx, locked.seat.id, event)
  return ok({ answer: { acknowledgedAt: momentOf(now) } })
}
