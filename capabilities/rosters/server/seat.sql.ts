import { statement } from '#platform/server/database/statement.ts'
import type { Attendance, SeatModel, Span } from '../domain/index.ts'
import { isPlannedBy } from './rights.ts'

export interface PersonOfSeat {
  readonly accountId: string
  readonly name: string
}

export interface SlotOfSeat extends PersonOfSeat {
  readonly id: string
  readonly weekday: number
  readonly from: string
  readonly to: string
  readonly fromDay: string
  readonly toDay: string | null
}

export interface SeatRow {
  readonly id: string
  readonly name: string
  readonly unit_name: string
  readonly centre_name: string
  readonly attendance: Attendance
  readonly model: SeatModel
  readonly hours: readonly Span[]
  readonly members: readonly PersonOfSeat[]
  readonly slots: readonly SlotOfSeat[]
  readonly may_plan: boolean
  readonly version: number
}

export const findSeats = statement<SeatRow>(
  'rosters.find-seats',
  `select s.id, s.name, u.name as unit_name, c.name as centre_name, s.attendance, s.model, s.hours, s.version,
          ${isPlannedBy('c', 2)} as may_plan,
          coalesce((select json_agg(json_build_object('accountId', a.id, 'name', a.display_name) order by m.position)
                      from rosters.seat_member m join access.account a on a.id = m.account_id
                     where m.seat_id = s.id and m.to_day is null), '[]') as members,
          coalesce((select json_agg(json_build_object('id', w.id, 'accountId', a.id, 'name', a.display_name,
                                     'weekday', w.weekday, 'from', w.from_time, 'to', w.to_time,
                                     'fromDay', w.from_day, 'toDay', w.to_day) order by w.weekday, w.from_time)
                      from rosters.weekly_slot w join access.account a on a.id = w.account_id
                     where w.seat_id = s.id and (w.to_day is null or w.to_day >= $1)), '[]') as slots
     from rosters.seat s join organisations.unit u on u.id = s.unit_id
     join organisations.unit c on c.id = s.centre_unit_id
    where s.closed_on is null order by s.model desc, s.name, s.id`,
)

export interface LockedSeat {
  readonly id: string
  readonly model: SeatModel
  readonly hours: readonly Span[]
  readonly unit_id: string
  readonly version: number
}

/** The row lock under which the ledger of the seat is written; `null` in `$2` asks for no right to plan. */
export const lockSeat = statement<LockedSeat>(
  'rosters.lock-seat',
  `select s.id, s.model, s.hours, s.unit_id, s.version
     from rosters.seat s join organisations.unit c on c.id = s.centre_unit_id
    where s.id = $1 and s.closed_on is null and ($2::uuid[] is null or ${isPlannedBy('c', 2)}) for update of s`,
)

export const findPlannedUnits = statement<{ readonly id: string }>(
  'rosters.find-planned-units',
  `select c.id from organisations.unit c where c.id = $1 and c.valid_to is null and ${isPlannedBy('c', 2)}`,
)

export const findUnit = statement<{ readonly id: string }>(
  'rosters.find-unit',
  'select id from organisations.unit where id = $1 and valid_to is null',
)

export const insertSeat = statement(
  'rosters.insert-seat',
  `insert into rosters.seat (id, centre_unit_id, unit_id, name, attendance, model, hours, opened_on)
   values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
)

/** People of case work alone; the administrators are separated from it. */
export const findColleagues = statement<{
  readonly id: string
  readonly name: string
  readonly unit_name: string
}>(
  'rosters.find-colleagues',
  `select a.id, a.display_name as name, u.name as unit_name
     from access.account a join organisations.unit u on u.id = a.unit_id
    where a.state = 'active' and ($2::uuid[] is null or a.id = any($2))
      and exists (select 1 from access.role_grant g where g.account_id = a.id and g.from_day <= $1
                     and (g.to_day is null or g.to_day >= $1) and g.role not like '%-administrator')
    order by u.name collate "zh-Hans-CN-x-icu", a.display_name collate "zh-Hans-CN-x-icu"`,
)

export const endMemberships = statement(
  'rosters.end-memberships',
  `update rosters.seat_member set to_day = greatest(from_day, $2::date) where seat_id = $1 and to_day is null`,
)

export const insertMembers = statement(
  'rosters.insert-members',
  `insert into rosters.seat_member (id, seat_id, account_id, position, from_day)
   select id, $1, account_id, position, $2 from unnest($3::uuid[], $4::uuid[], $5::int[]) as m (id, account_id, position)`,
)

export const raiseSeat = statement<{ readonly version: number }>(
  'rosters.raise-seat',
  'update rosters.seat set version = version + 1 where id = $1 returning version',
)

export const insertSlot = statement(
  'rosters.insert-slot',
  `insert into rosters.weekly_slot (id, seat_id, account_id, weekday, from_time, to_time, from_day)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const findSeatOfSlot = statement<{ readonly seat_id: string }>(
  'rosters.find-seat-of-slot',
  'select seat_id from rosters.weekly_slot where id = $1',
)

export const endSlot = statement<{ readonly version: number }>(
  'rosters.end-slot',
  `update rosters.weekly_slot set to_day = $2, version = version + 1 where id = $1 and from_day <= $2 returning version`,
)

export const findMembers = statement<{ readonly account_id: string }>(
  'rosters.find-members',
  `select m.account_id from rosters.seat_member m join access.account a on a.id = m.account_id and a.state = 'active'
     left join (select account_id, max(day) as last_day from rosters.shift where seat_id = $1 and day < $2
                 group by account_id) t on t.account_id = m.account_id
    where m.seat_id = $1 and m.to_day is null
    order by case when $3 then t.last_day end nulls first, m.position`,
)
