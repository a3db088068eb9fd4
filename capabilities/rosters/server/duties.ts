import type { Officer } from '#capabilities/access/domain/index.ts'
import { workCalendar } from '#capabilities/rules/server/index.ts'
import {
  addDays,
  daysBetween,
  instantAt,
  isWorkingDay,
  type LegalDate,
  legalDayOf,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  boundsOf,
  type Duty,
  daysOf,
  daysOfSlot,
  nextDuty,
  onDutyAt,
  type SlotState,
} from '../domain/index.ts'
import {
  type AbsenceRow,
  findAbsences,
  findShifts,
  findSlots,
  type ShiftRow,
  type SlotRow,
} from './duty.sql.ts'
import { unitsPlannedBy } from './rights.ts'
import { findSeats } from './seat.sql.ts'

/** A shift of a rotation, or one day of a weekly slot. @property uid the same for ever */
export interface KnownDuty extends Duty {
  readonly uid: string
  readonly shiftId: string | undefined
  readonly seatName: string
  readonly place: string
  readonly name: string
  readonly day: LegalDate
  readonly state: SlotState
  readonly version: number
}

export interface Period {
  readonly from: LegalDate
  readonly to: LegalDate
}

const LONGEST_IN_DAYS = 62

export type Away = (accountId: string, day: string) => boolean

export const awayIn =
  (absences: readonly AbsenceRow[]): Away =>
  (accountId, day) =>
    absences.some((one) => one.account_id === accountId && one.from_day <= day && day <= one.to_day)

/** Every duty of the period, shifts and weekly slots alike, by their beginning. @param accountId one person's only */
export async function dutiesIn(
  db: Reader,
  period: Period,
  accountId?: string,
): Promise<readonly KnownDuty[]> {
  const values = [period.from, period.to, accountId ?? null]
  const isAway = awayIn(await db.many(findAbsences, values))
  const calendar = await workCalendar(db)
  const shifts = (await db.many(findShifts, values)).map((row) => ofShift(row, isAway))
  const slots = (await db.many(findSlots, values)).flatMap((row) => ofSlot(row, period, calendar, isAway))
  return [...shifts, ...slots].sort((one, other) => one.startsAt - other.startsAt)
}

function ofShift(row: ShiftRow, isAway: Away): KnownDuty {
  const away = isAway(row.account_id, row.day)
  return {
    uid: `${row.id}@dingfen`,
    shiftId: row.id,
    seatId: row.seat_id,
    seatName: row.seat_name,
    place: row.place,
    accountId: row.account_id,
    name: row.name,
    day: row.day as LegalDate,
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    isAway: away,
    state: away ? 'away' : 'held',
    version: row.version,
  }
}

function ofSlot(row: SlotRow, period: Period, calendar: WorkCalendar, isAway: Away): readonly KnownDuty[] {
  const span = { from: row.from_time, to: row.to_time }
  const toDay = row.to_day === null ? undefined : (row.to_day as LegalDate)
  const slot = { ...span, weekday: row.weekday, fromDay: row.from_day as LegalDate, toDay }
  return daysOfSlot(slot, period, calendar, (day) => isAway(row.account_id, day)).map(({ day, state }) => ({
    uid: `${row.id}-${day}@dingfen`,
    shiftId: undefined,
    seatId: row.seat_id,
    seatName: row.seat_name,
    place: row.place,
    accountId: row.account_id,
    name: row.name,
    day,
    ...boundsOf(day, span),
    isAway: state !== 'held',
    state,
    version: row.version,
  }))
}

export const momentOf = (at: number | Date): string => instantAt(typeof at === 'number' ? at : at.getTime())

export function presentDuty(duty: KnownDuty, officer: Officer) {
  const { shiftId, seatId, seatName, place, accountId, name, day, state } = duty
  return {
    ...(shiftId === undefined ? {} : { shiftId }),
    ...{ seatId, seatName, place, accountId, name, day, state },
    startsAt: momentOf(duty.startsAt),
    endsAt: momentOf(duty.endsAt),
    isYours: accountId === officer.accountId,
  }
}

export async function readDuties(db: Reader, officer: Officer, { from, to }: Period) {
  const days = daysBetween(from, to)
  if (days < 0 || days > LONGEST_IN_DAYS) return refuse('rosters.bad-period', { days: LONGEST_IN_DAYS })
  const calendar = await workCalendar(db)
  const duties = await dutiesIn(db, { from, to })
  const absences = await db.many(findAbsences, [from, to, null])
  const answer = {
    days: daysOf(from, to).map((day) => presentDay(day, calendar)),
    duties: duties.map((duty) => presentDuty(duty, officer)),
    // Why somebody is absent is nobody's business here.
    absences: absences.map(({ id, account_id, name, from_day, to_day }) => ({
      id,
      accountId: account_id,
      name,
      from: from_day,
      to: to_day,
    })),
  }
  return ok({ answer })
}

function presentDay(day: LegalDate, calendar: WorkCalendar) {
  const special = calendar.special.get(day)
  const name = special === undefined ? {} : { name: { zh: special.name, en: special.nameEn } }
  return { day, ...isWorkingDay(calendar, day), ...name }
}

const WEEKS_AHEAD_IN_DAYS = 21

export async function readDutyNow(db: Reader, officer: Officer, now: Date) {
  const today = legalDayOf(now.getTime())
  // A shift of the night before may still run.
  const duties = await dutiesIn(db, { from: addDays(today, -1), to: addDays(today, WEEKS_AHEAD_IN_DAYS) })
  const current = onDutyAt(duties, now.getTime())
  const seats = new Set(duties.map(({ seatId }) => seatId))
  const next = [...seats].flatMap((seatId) => nextDuty(duties, seatId, now.getTime()) ?? [])
  const onCall = (await db.many(findSeats, [today, unitsPlannedBy(officer)]))
    .filter(({ model }) => model === 'on-call')
    .map(({ id, name }) => ({ seatId: id, seatName: name }))
  const present = (some: readonly KnownDuty[]) => some.map((duty) => presentDuty(duty, officer))
  return ok({ answer: { now: present(current), next: present(next), onCall } })
}
