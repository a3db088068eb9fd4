import { statement } from '#platform/server/database/statement.ts'

export interface ShiftToHandOver {
  readonly id: string
  readonly seat_id: string
  readonly seat_name: string
  readonly unit_id: string
  readonly account_id: string
  readonly name: string
  readonly day: string
  readonly starts_at: Date
  readonly ends_at: Date
}

/** For whoever sits there, takes turns there, or plans the seat. `$2` the reader, `$3` units that the reader plans. */
export const findShiftToHandOver = statement<ShiftToHandOver>(
  'rosters.find-shift-to-hand-over',
  `select t.id, t.seat_id, s.name as seat_name, s.unit_id, t.account_id, a.display_name as name, t.day, t.starts_at,
          t.ends_at
     from rosters.shift t join rosters.seat s on s.id = t.seat_id join organisations.unit c on c.id = s.centre_unit_id
     join access.account a on a.id = t.account_id
    where t.id = $1
      and (t.account_id = $2 or c.path && $3::uuid[]
           or exists (select 1 from rosters.seat_member m where m.seat_id = s.id and m.account_id = $2 and m.to_day is null)
           or exists (select 1 from rosters.shift o where o.seat_id = s.id and o.account_id = $2 and o.ends_at > t.starts_at))`,
)

export interface HandOverRow {
  readonly id: string
  readonly given_at: Date
  readonly given_by: string
  readonly note: string
  readonly acknowledged_at: Date | null
  readonly acknowledged_by_name: string | null
}

export const findHandOver = statement<HandOverRow>(
  'rosters.find-hand-over',
  `select h.id, h.given_at, h.given_by, h.note, h.acknowledged_at, a.display_name as acknowledged_by_name
     from rosters.handover h left join access.account a on a.id = h.acknowledged_by where h.shift_id = $1`,
)

export interface HandOverItemRow {
  readonly visit_id: string
  readonly code: string
  readonly explanation: string
}

export const findHandOverItems = statement<HandOverItemRow>(
  'rosters.find-hand-over-items',
  `select i.visit_id, v.code, i.explanation from rosters.handover_item i join reception.visit v on v.id = i.visit_id
    where i.handover_id = $1 order by v.received_at, v.id`,
)

export const insertHandOver = statement<{ readonly id: string }>(
  'rosters.insert-hand-over',
  `insert into rosters.handover (id, shift_id, given_at, given_by, note) values ($1, $2, $3, $4, $5)
   on conflict (shift_id) do nothing returning id`,
)

export const insertHandOverItems = statement(
  'rosters.insert-hand-over-items',
  `insert into rosters.handover_item (handover_id, visit_id, explanation)
   select $1, visit_id, explanation from unnest($2::uuid[], $3::text[]) as i (visit_id, explanation)`,
)

export const acknowledge = statement(
  'rosters.acknowledge',
  'update rosters.handover set acknowledged_at = $2, acknowledged_by = $3 where id = $1',
)

export interface WaitingRow {
  readonly shift_id: string
  readonly seat_id: string
  readonly seat_name: string
  readonly name: string
  readonly given_by: string
  readonly starts_at: Date
  readonly ends_at: Date
}

const shiftColumns = `t.id as shift_id, t.seat_id, s.name as seat_name, a.display_name as name, t.starts_at, t.ends_at`

/**
 * Begun and not handed over yet; `$3` so far back, older ones are the planner's question. Whoever sits there in the
 * afternoon too has nobody to hand the morning over to.
 */
export const findToHandOver = statement<WaitingRow>(
  'rosters.find-to-hand-over',
  `select ${shiftColumns}, t.account_id as given_by
     from rosters.shift t join rosters.seat s on s.id = t.seat_id join access.account a on a.id = t.account_id
    where t.account_id = $1 and t.starts_at <= $2 and t.starts_at > $3
      and not exists (select 1 from rosters.handover h where h.shift_id = t.id)
      and not exists (select 1 from rosters.shift n where n.seat_id = t.seat_id and n.day = t.day
                         and n.account_id = t.account_id and n.starts_at > t.starts_at)
    order by t.starts_at`,
)

export const findUnacknowledged = statement<WaitingRow>(
  'rosters.find-unacknowledged',
  `select ${shiftColumns}, h.given_by
     from rosters.handover h join rosters.shift t on t.id = h.shift_id join rosters.seat s on s.id = t.seat_id
     join access.account a on a.id = t.account_id
    where h.acknowledged_at is null and h.given_by <> $1 order by h.given_at limit 100`,
)
