import { statement } from '#platform/server/database/statement.ts'
import { releasedFiles } from './file.sql.ts'

export interface StationRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly unit_slug: string
  readonly number: string
  readonly name: string
  readonly authkey: Buffer
  readonly closed_at: Date | null
  readonly version: number
  readonly seen_at: Date | null
  readonly told: {
    readonly cczrl?: number | string
    readonly syzrl?: number | string
    readonly version?: unknown
  } | null
  readonly drift_seconds: number | null
  readonly files: number
  readonly waiting: number
  readonly failing: number
  readonly users: number
  readonly releasable: number
  readonly deleted: number
  readonly early: number
  readonly odd: number
}

/** @param before the parameter: what was stored until then may be deleted there by now */
const columns = (
  before: '$2' | '$3',
) => `s.id, s.unit_id, u.name as unit_name, u.slug as unit_slug, s.number, s.name, s.authkey, s.closed_at, s.version,
       s.seen_at, s.told, s.drift_seconds,
       (select count(*)::int from stations.file f where f.station_id = s.id) as files,
       (select count(*)::int from stations.file f left join uploads.upload p on p.id = f.upload_id
         where f.station_id = s.id and p.state is distinct from 'taken-in') as waiting,
       (select count(*)::int from stations.file f where f.station_id = s.id and f.fault is not null) as failing,
       (select count(*)::int from authority.enforcement_officer o where o.unit_id = s.unit_id and o.left_on is null) as users,
       (select count(*)::int ${releasedFiles} and f.station_id = s.id and p.settled_at <= ${before} and f.deleted_at is null) as releasable,
       (select count(*)::int from stations.file f where f.station_id = s.id and f.deleted_at is not null) as deleted,
       (select count(*)::int from stations.file f where f.station_id = s.id and f.early) as early,
       (select count(*)::int from stations.odd_message o where o.station_id = s.id) as odd`
const tables = 'stations.station s join organisations.unit u on u.id = s.unit_id'

export const listStationsOf = statement<StationRow>(
  'stations.list-stations-of',
  `select ${columns('$2')} from ${tables} where u.path && $1::uuid[] order by u.name, s.number`,
)

export const findStation = statement<StationRow>(
  'stations.find-station',
  `select ${columns('$3')} from ${tables} where s.id = $1 and u.path && $2::uuid[]`,
)

export const lockStation = statement<{ readonly version: number; readonly closed_at: Date | null }>(
  'stations.lock-station',
  `select s.version, s.closed_at from stations.station s join organisations.unit u on u.id = s.unit_id
    where s.id = $1 and u.path && $2::uuid[] for update of s`,
)

export const findDepartment = statement<{ readonly id: string }>(
  'stations.find-department',
  `select id from organisations.unit where id = $1 and kind = 'department' and valid_to is null and path && $2::uuid[]`,
)

/** @returns nothing where the number is taken */
export const insertStation = statement<{ readonly id: string }>(
  'stations.insert-station',
  `insert into stations.station (id, unit_id, number, name, authkey, registered_at, registered_by)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (number) do nothing returning id`,
)

export const replaceKey = statement(
  'stations.replace-key',
  'update stations.station set authkey = $2, version = version + 1 where id = $1',
)

export const endStation = statement(
  'stations.end-station',
  'update stations.station set closed_at = $2, version = version + 1 where id = $1',
)

/** What a station is asked by: one in use, with its department. */
export interface CallingStation {
  readonly id: string
  readonly number: string
  readonly unit_id: string
  readonly unit_name: string
  readonly unit_slug: string
  readonly unit_path: readonly string[]
  readonly authkey: Buffer
}

export const findByNumber = statement<CallingStation>(
  'stations.find-by-number',
  `select s.id, s.number, s.unit_id, u.name as unit_name, u.slug as unit_slug, u.path as unit_path, s.authkey
     from stations.station s join organisations.unit u on u.id = s.unit_id where s.number = $1 and s.closed_at is null`,
)

export const noteSeen = statement(
  'stations.note-seen',
  'update stations.station set seen_at = $2, told = coalesce($3::jsonb, told) where id = $1',
)

export const noteDrift = statement(
  'stations.note-drift',
  'update stations.station set drift_seconds = $2, drift_at = $3 where id = $1',
)

export const insertOdd = statement(
  'stations.insert-odd',
  'insert into stations.odd_message (id, station_id, message, body, faults, at) values ($1, $2, $3, $4, $5, $6)',
)

export const listOdd = statement<{
  readonly at: Date
  readonly message: string
  readonly faults: readonly string[]
  readonly body: unknown
}>(
  'stations.list-odd',
  'select at, message, faults, body from stations.odd_message where station_id = $1 order by at desc, id desc limit 100',
)

/** The department itself and what lies below it, for the lists that a station shows its users. */
export const unitsBelow = statement<{
  readonly slug: string
  readonly name: string
  readonly parent: string | null
}>(
  'stations.units-below',
  `select u.slug, u.name, p.slug as parent from organisations.unit u left join organisations.unit p on p.id = u.parent_id
    where u.path && array[$1]::uuid[] and u.valid_to is null order by u.slug`,
)

export const unitOfCode = statement<{ readonly id: string }>(
  'stations.unit-of-code',
  'select id from organisations.unit where slug = $1 and path && array[$2]::uuid[] and valid_to is null',
)

/** By its code, or by its name as it stands in the list of units. */
export const departmentOfCode = statement<{ readonly id: string }>(
  'stations.department-of-code',
  `select id from organisations.unit where (slug = $1 or name = $1) and kind = 'department' and valid_to is null`,
)

export const listDepartmentCodes = statement<{ readonly slug: string; readonly name: string }>(
  'stations.list-department-codes',
  `select slug, name from organisations.unit where kind = 'department' and valid_to is null order by slug`,
)
