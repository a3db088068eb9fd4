import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { DeviceEvent, DeviceKind, DeviceState, HandoverState } from '../domain/index.ts'

export interface DeviceRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly asset_number: string
  readonly kind: DeviceKind
  readonly model: string
  readonly serial: string
  readonly storage: string | null
  readonly batch: string | null
  readonly fund: string | null
  readonly purchased_on: LegalDate | null
  readonly plan_id: string | null
  readonly state: DeviceState
  readonly in_use_since: LegalDate
  readonly custodian_id: string | null
  readonly custodian_name: string | null
  readonly custodian_left_on: LegalDate | null
  readonly custodian_account: string | null
  readonly pending_name: string | null
  readonly pending_account: string | null
  readonly last_upload_at: Date | null
  readonly drift_seconds: number | null
  readonly was_set: boolean | null
  readonly checked_at: Date | null
  readonly version: number
}

const columns = `d.id, d.unit_id, u.name as unit_name, d.asset_number, d.kind, d.model, d.serial, d.storage, d.batch, d.fund,
       d.purchased_on, d.plan_id, d.state, d.in_use_since, d.custodian_id, o.name as custodian_name,
       o.left_on as custodian_left_on, o.account_id as custodian_account, p.name as pending_name,
       p.account_id as pending_account, k.drift_seconds, k.was_set, k.checked_at, d.version,
       case d.kind when 'camera' then (select max(r.arrived_at) from recording.recording r where r.device = d.serial)
                   else (select max(r.arrived_at) from recording.recording r where r.station = d.serial) end as last_upload_at`
const tables = `equipment.device d join organisations.unit u on u.id = d.unit_id
  left join authority.enforcement_officer o on o.id = d.custodian_id
  left join equipment.handover h on h.device_id = d.id and h.state = 'pending'
  left join authority.enforcement_officer p on p.id = h.to_id
  left join lateral (select c.drift_seconds, c.was_set, c.checked_at from equipment.clock_check c
                      where c.device_id = d.id order by c.position desc limit 1) k on true`

/** Below one of the units `$1`; of the department `$2`, kind `$3`, state `$4`, with the words `$5`. */
export const devicesOf = statement<DeviceRow>(
  'equipment.devices-of',
  `select ${columns} from ${tables}
    where u.path && $1::uuid[] and ($2::uuid is null or d.unit_id = $2) and ($3::text is null or d.kind = $3)
      and ($4::text is null or d.state = $4)
      and ($5::text is null or strpos(d.asset_number, $5) > 0 or strpos(lower(d.serial), lower($5)) > 0
           or strpos(d.model, $5) > 0 or o.name = $5)
    order by u.name collate "zh-Hans-CN-x-icu", d.asset_number, d.id`,
)

export const findDevice = statement<DeviceRow>(
  'equipment.find-device',
  `select ${columns} from ${tables} where d.id = $1 and u.path && $2::uuid[]`,
)

export const lockDevice = statement<DeviceRow>(
  'equipment.lock-device',
  `select ${columns} from ${tables} where d.id = $1 and u.path && $2::uuid[] for update of d`,
)

/** Empty where the asset or the serial number is there. */
export const insertDevice = statement<{ readonly id: string }>(
  'equipment.insert-device',
  `insert into equipment.device (id, unit_id, asset_number, kind, model, serial, storage, batch, fund, purchased_on, plan_id,
     state, in_use_since, custodian_id, registered_at, registered_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id`,
)

/** Which of the asset numbers `$1` and serial numbers `$2` are in the ledger, of another device than `$3`. */
export const takenNumbers = statement<{ readonly asset_number: string; readonly serial: string }>(
  'equipment.taken-numbers',
  `select asset_number, serial from equipment.device
    where (asset_number = any ($1::text[]) or serial = any ($2::text[])) and ($3::uuid is null or id <> $3)`,
)

export const correctRow = statement<{ readonly version: number }>(
  'equipment.correct',
  `update equipment.device set asset_number = $2, model = $3, serial = $4, storage = $5, batch = $6, fund = $7,
          purchased_on = $8, version = version + 1 where id = $1 returning version`,
)

export const moveRow = statement<{ readonly version: number }>(
  'equipment.move',
  `update equipment.device set state = $2, in_use_since = $3, version = version + 1 where id = $1 returning version`,
)

export const setCustodian = statement<{ readonly version: number }>(
  'equipment.set-custodian',
  `update equipment.device set custodian_id = $2, version = version + 1 where id = $1 returning version`,
)

/** What the ledger of a device tells, oldest first. */
export const timelineOf = statement<{
  readonly at: Date
  readonly type: DeviceEvent
  readonly actor: string
  readonly reason: string | null
}>(
  'equipment.timeline-of',
  `select e.at, e.type, coalesce(a.display_name, e.actor) as actor, e.body::jsonb->>'reason' as reason
     from ledger.entry e left join access.account a on a.id = ledger.id_in(e.actor)
    where e.chain = $1 order by e.seq`,
)

export const countRecordings = statement<{ readonly count: number }>(
  'equipment.count-recordings',
  `select count(*)::int as count from recording.recording where case $1 when 'camera' then device = $2 else station = $2 end`,
)

export interface HandoverRow {
  readonly id: string
  readonly to_id: string | null
  readonly state: HandoverState
  readonly from_name: string | null
  readonly to_name: string | null
  readonly typed_name: string | null
  readonly words: string | null
  readonly offered_at: Date
  readonly offered_by: string
  readonly settled_at: Date | null
  readonly settled_by: string | null
}

/** The latest first. */
export const handoversOf = statement<HandoverRow>(
  'equipment.handovers-of',
  `select h.id, h.to_id, h.state, f.name as from_name, t.name as to_name, h.typed_name, h.words, h.offered_at,
          a.display_name as offered_by, h.settled_at, b.display_name as settled_by
     from equipment.handover h left join authority.enforcement_officer f on f.id = h.from_id
     left join authority.enforcement_officer t on t.id = h.to_id
     join access.account a on a.id = h.offered_by left join access.account b on b.id = h.settled_by
    where h.device_id = $1 order by h.position desc`,
)

export const insertHandover = statement(
  'equipment.insert-handover',
  `insert into equipment.handover (id, device_id, position, from_id, to_id, state, words, typed_name, offered_at, offered_by, settled_at, settled_by)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 from equipment.handover where device_id = $2`,
)

export const settleHandover = statement(
  'equipment.settle-handover',
  `update equipment.handover set state = $2, settled_at = $3, settled_by = $4 where id = $1`,
)

export const insertCheck = statement(
  'equipment.insert-check',
  `insert into equipment.clock_check (id, device_id, position, drift_seconds, was_set, checked_at, checked_by)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 from equipment.clock_check where device_id = $2`,
)

export const checksOf = statement<{
  readonly id: string
  readonly drift_seconds: number
  readonly was_set: boolean
  readonly checked_at: Date
  readonly checked_by: string
}>(
  'equipment.checks-of',
  `select c.id, c.drift_seconds, c.was_set, c.checked_at, a.display_name as checked_by
     from equipment.clock_check c join access.account a on a.id = c.checked_by
    where c.device_id = $1 order by c.position desc limit 50`,
)

/** Departments below one of `$1` that are there on the day `$2`. */
export const departmentsBelow = statement<{ readonly id: string; readonly name: string }>(
  'equipment.departments-below',
  `select id, name from organisations.unit
    where kind = 'department' and path && $1::uuid[] and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
    order by name collate "zh-Hans-CN-x-icu"`,
)
