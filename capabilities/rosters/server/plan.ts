import type { Officer } from '#capabilities/access/domain/index.ts'
import { workCalendar } from '#capabilities/rules/server/index.ts'
import { addDays, daysBetween, type LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { boundsOf, overlap, planRotation, type Span } from '../domain/index.ts'
import { awayIn, dutiesIn, type KnownDuty, type Period } from './duties.ts'
import { findAbsences, findPlannedDay, insertShifts } from './duty.sql.ts'
import { unitsPlannedBy } from './rights.ts'
import { findMembers, lockSeat } from './seat.sql.ts'
import { noteOnSeat } from './seats.ts'

const LONGEST_IN_DAYS = 190

/** Turns go on where the last plan ended: who sat there longest ago comes first. */
export async function planSeat(tx: Transaction, officer: Officer, seatId: string, period: Period, now: Date) {
  const seat = await tx.maybe(lockSeat, [seatId, unitsPlannedBy(officer)])
  if (seat === undefined) return refuse('request.not-found')
  if (seat.model !== 'rotation') return refuse('rosters.does-not-fit')
  const days = daysBetween(period.from, period.to)
  if (days < 0 || days > LONGEST_IN_DAYS) return refuse('rosters.bad-period', { days: LONGEST_IN_DAYS })
  const taken = await tx.maybe(findPlannedDay, [seatId, period.from, period.to])
  if (taken !== undefined) return refuse('rosters.already-planned', { day: taken.day })
  const members = (await tx.many(findMembers, [seatId, period.from, true])).map(
    ({ account_id }) => account_id,
  )
  if (members.length === 0) return refuse('rosters.no-members')
  const isAway = await unavailability(tx, period, seat.hours)
  const plan = planRotation({ calendar: await workCalendar(tx), ...period, members, isAway })
  const shifts = plan.turns.flatMap(({ day, member }) =>
    seat.hours.map((span) => ({ id: newId(now), day, member, ...boundsOf(day, span) })),
  )
  await tx.many(insertShifts, [
    seatId,
    shifts.map(({ id }) => id),
    shifts.map(({ day }) => day),
    shifts.map(({ startsAt }) => new Date(startsAt)),
    shifts.map(({ endsAt }) => new Date(endsAt)),
    shifts.map(({ member }) => member),
  ])
  const facts = { ...period, planned: shifts.length, gaps: plan.gaps, provisional: plan.provisional }
  await noteOnSeat(tx, seatId, { type: 'rotation-planned', actor: officer.accountId, at: now, facts })
  const { gaps, provisional } = plan
  return ok({ answer: { planned: shifts.length, gaps: [...gaps], provisional } })
}

/** Absent, or on duty at another seat at that time. */
async function unavailability(db: Reader, { from, to }: Period, hours: readonly Span[]) {
  const isAbsent = awayIn(await db.many(findAbsences, [from, to, null]))
  const busy = await dutiesIn(db, { from: addDays(from, -1), to: addDays(to, 1) })
  return (accountId: string, day: LegalDate) =>
    isAbsent(accountId, day) ||
    hours.some((span) =>
      busy.some((duty) => duty.accountId === accountId && !duty.isAway && overlap(duty, boundsOf(day, span))),
    )
}

export type Unfit = 'rosters.is-away' | 'rosters.is-on-duty'

/** Why somebody cannot take a shift. @param leaving a shift that the person gives in return */
export async function unfitFor(
  db: Reader,
  accountId: string,
  shift: { readonly id: string; readonly day: string; readonly starts_at: Date; readonly ends_at: Date },
  leaving?: string,
): Promise<Unfit | undefined> {
  const day = shift.day as LegalDate
  if (awayIn(await db.many(findAbsences, [day, day, accountId]))(accountId, day)) return 'rosters.is-away'
  const around = { from: addDays(day, -1), to: addDays(day, 1) }
  const bounds = { startsAt: shift.starts_at.getTime(), endsAt: shift.ends_at.getTime() }
  const isInTheWay = (duty: KnownDuty) =>
    !duty.isAway && duty.shiftId !== shift.id && duty.shiftId !== leaving && overlap(duty, bounds)
  const duties = await dutiesIn(db, around, accountId)
  return duties.some((duty) => isInTheWay(duty)) ? 'rosters.is-on-duty' : undefined
}
