import { statement } from '#platform/server/database/statement.ts'
import type { AbsenceReason } from '../domain/index.ts'

export interface ShiftRow {
  readonly id: string
  readonly seat_id: string
  readonly seat_name: string
  readonly place: string
  readonly day: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly account_id: string
  readonly name: string
  readonly version: number
}

const seatTables = `join rosters.seat s on s.id = t.seat_id join organisations.unit c on c.id = s.centre_unit_id
     join access.account a on a.id = t.account_id`

/** `$3` one person, or null for everybody. */
export const findShifts = statement<ShiftRow>(
  'rosters.find-shifts',
  `select t.id, t.seat_id, s.name as seat_name, c.name as place, t.day, t.starts_at, t.ends_at, t.account_id,
          a.display_name as name, t.version
     from rosters.shift t ${seatTables}
    where t.day between $1 and $2 and ($3::uuid is null or t.account_id = $3) order by t.starts_at, s.name, t.id`,
)

export interface SlotRow {
  readonly id: string
  readonly seat_id: string
  readonly seat_name: string
  readonly place: string
  readonly account_id: string
  readonly name: string
  readonly weekday: number
  readonly from_time: string
  readonly to_time: string
  readonly from_day: string
  readonly to_day: string | null
  readonly version: number
}

export const findSlots = statement<SlotRow>(
  'rosters.find-slots',
  `select t.id, t.seat_id, s.name as seat_name, c.name as place, t.account_id, a.display_name as name, t.weekday,
          t.from_time, t.to_time, t.from_day, t.to_day, t.version
     from rosters.weekly_slot t ${seatTables}
    where t.from_day <= $2 and (t.to_day is null or t.to_day >= $1) and s.closed_on is null
      and ($3::uuid is null or t.account_id = $3) order by t.weekday, t.from_time, t.id`,
)

export interface AbsenceRow {
  readonly id: string
  readonly account_id: string
  readonly name: string
  readonly from_day: string
  readonly to_day: string
  readonly reason: AbsenceReason
}

export const findAbsences = statement<AbsenceRow>(
  'rosters.find-absences',
  `select t.id, t.account_id, a.display_name as name, t.from_day, t.to_day, t.reason
     from rosters.absence t join access.account a on a.id = t.account_id
    where t.withdrawn_at is null and t.from_day <= $2 and t.to_day >= $1 and ($3::uuid is null or t.account_id = $3)
    order by t.from_day, t.id`,
)

export const insertShifts = statement(
  'rosters.insert-shifts',
  `insert into rosters.shift (id, seat_id, day, starts_at, ends_at, account_id, planned_account_id)
   select id, $1, day, starts_at, ends_at, account_id, account_id
     from unnest($2::uuid[], $3::date[], $4::timestamptz[], $5::timestamptz[], $6::uuid[])
          as t (id, day, starts_at, ends_at, account_id)`,
)

export const findPlannedDay = statement<{ readonly day: string }>(
  'rosters.find-planned-day',
  'select max(day) as day from rosters.shift where seat_id = $1 and day between $2 and $3 having max(day) is not null',
)

export interface LockedShift {
  readonly id: string
  readonly seat_id: string
  readonly day: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly account_id: string
}

export const findSeatOfShift = statement<{ readonly seat_id: string }>(
  'rosters.find-seat-of-shift',
  'select seat_id from rosters.shift where id = $1',
)

export const lockShift = statement<LockedShift>(
  'rosters.lock-shift',
  'select id, seat_id, day, starts_at, ends_at, account_id from rosters.shift where id = $1 for update',
)

export const putOnShift = statement<{ readonly version: number }>(
  'rosters.put-on-shift',
  'update rosters.shift set account_id = $2, version = version + 1 where id = $1 returning version',
)

export const insertAbsence = statement(
  'rosters.insert-absence',
  `insert into rosters.absence (id, account_id, from_day, to_day, reason, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Whether somebody sits at, takes turns at or is called to a seat that the planner plans. */
export const findPlannedPerson = statement<{ readonly account_id: string }>(
  'rosters.find-planned-person',
  `select p.account_id from (select seat_id, account_id from rosters.seat_member where to_day is null
                              union select seat_id, account_id from rosters.weekly_slot) p
     join rosters.seat s on s.id = p.seat_id join organisations.unit c on c.id = s.centre_unit_id
    where p.account_id = $1 and c.path && $2::uuid[] limit 1`,
)

/** Under this lock the ledger of a person's absences is written. */
export const lockAccount = statement(
  'rosters.lock-account',
  'select from access.account where id = $1 for update',
)

export const withdrawAbsence = statement<{ readonly account_id: string }>(
  'rosters.withdraw-absence',
  `update rosters.absence set withdrawn_at = $2
    where id = $1 and withdrawn_at is null and $3 in (account_id, recorded_by) returning account_id`,
)
