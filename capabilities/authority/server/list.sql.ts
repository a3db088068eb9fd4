import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Finding, KeptRow, ListKind, RowDoubt } from '../domain/index.ts'

export interface ListVersionRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly kind: ListKind
  readonly number: string
  readonly valid_from: LegalDate
  /** The last day on which it holds: its own end, or the day before the next version. */
  readonly holds_to: LegalDate | null
  readonly is_ended: boolean
  readonly end_reason: string | null
  readonly adopted_by: string
  readonly basis: string
  readonly rows: number
  readonly left_out: number
  readonly doubtful: number
  readonly version: number
}

const version = `
  select v.id, v.unit_id, u.name as unit_name, v.kind, v.number, v.valid_from, v.valid_to is not null as is_ended,
         least(v.valid_to, (select min(n.valid_from) - 1 from authority.list_version n
                             where n.unit_id = v.unit_id and n.kind = v.kind and n.valid_from > v.valid_from)) as holds_to,
         v.end_reason, v.adopted_by, v.basis, v.rows, v.left_out, v.doubtful, v.version
    from authority.list_version v join organisations.unit u on u.id = v.unit_id`

/** `$1` units over which the officer looks, `$2` a unit or null, `$3` a kind or null. */
export const listVersionRows = statement<ListVersionRow>(
  'authority.list-versions',
  `${version} where u.path && $1::uuid[] and ($2::uuid is null or v.unit_id = $2) and ($3::text is null or v.kind = $3)
   order by u.name collate "zh-Hans-CN-x-icu", v.kind, v.valid_from desc`,
)

export const findVersion = statement<ListVersionRow>(
  'authority.find-version',
  `${version} where u.path && $1::uuid[] and v.id = $2`,
)

/** `$1` kind, `$2` unit, `$3` day. */
export const versionInForce = statement<ListVersionRow>(
  'authority.version-in-force',
  `${version} where v.kind = $1 and v.unit_id = $2 and v.valid_from <= $3::date and (v.valid_to is null or v.valid_to >= $3::date)
      and not exists (select from authority.list_version n
                       where n.unit_id = v.unit_id and n.kind = v.kind and n.valid_from > v.valid_from
                         and n.valid_from <= $3::date)`,
)

/**
 * `$1` kind, `$2` unit: what held on the day `$3` as it was known at the moment `$4`. A version that was recorded, or
 * whose end was recorded, later changes nothing of that.
 */
export const versionKnownThen = statement<ListVersionRow>(
  'authority.version-known-then',
  `${version} where v.kind = $1 and v.unit_id = $2 and v.valid_from <= $3::date and v.recorded_at <= $4
      and (v.valid_to is null or v.valid_to >= $3::date or v.ended_at >= $4)
      and not exists (select from authority.list_version n
                       where n.unit_id = v.unit_id and n.kind = v.kind and n.valid_from > v.valid_from
                         and n.valid_from <= $3::date and n.recorded_at <= $4)`,
)

/** Of every unit named in `$1`, what holds on `$2`. */
export const versionsInForce = statement<ListVersionRow>(
  'authority.versions-in-force',
  `${version} where v.unit_id = any ($1::uuid[]) and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to >= $2::date)
      and not exists (select from authority.list_version n
                       where n.unit_id = v.unit_id and n.kind = v.kind and n.valid_from > v.valid_from
                         and n.valid_from <= $2::date)`,
)

/** Versions in force on `$1` that end by `$2` without a next one; not those that somebody ended. */
export const versionsEnding = statement<{ readonly id: string; readonly last_day: LegalDate }>(
  'authority.versions-ending',
  `select v.id, v.valid_to as last_day from authority.list_version v
    where v.valid_from <= $1::date and v.valid_to between $1::date and $2::date and v.ended_at is null
      and not exists (select from authority.list_version n
                       where n.unit_id = v.unit_id and n.kind = v.kind and n.valid_from > v.valid_from
                         and n.valid_from <= v.valid_to + 1)
    order by v.valid_to, v.id`,
)

export interface ListRowRow extends KeptRow {
  readonly position: number
  readonly doubts: readonly Finding<RowDoubt>[]
}

const row = 'select position, key, facts as values, others, doubts from authority.list_row'

/** `$2` the position after which to begin, `$3` how many, `$4` words or null. */
export const pageOfRows = statement<ListRowRow>(
  'authority.page-of-rows',
  `${row} where version_id = $1 and position > $2
      and ($4::text is null or position(lower($4) in lower(facts::text || others::text)) > 0)
      and (not $5::boolean or jsonb_array_length(doubts) > 0)
    order by position limit $3`,
)

export const rowsOfVersion = statement<ListRowRow>(
  'authority.rows-of-version',
  `${row} where version_id = $1 order by position`,
)

/** Locked, so that two imports of one list never mix. */
export const lockUnitForLists = statement<{ readonly id: string }>(
  'authority.lock-unit-for-lists',
  'select id from organisations.unit where id = $1 and valid_to is null and path && $2::uuid[] for update',
)

export const findImported = statement<{
  readonly id: string
  readonly rows: number
  readonly left_out: number
}>(
  'authority.find-imported',
  'select id, rows, left_out from authority.list_version where unit_id = $1 and kind = $2 and digest = $3',
)

export const versionFromDay = statement<{ readonly number: string }>(
  'authority.version-from-day',
  'select number from authority.list_version where unit_id = $1 and kind = $2 and valid_from = $3',
)

export const insertVersion = statement(
  'authority.insert-version',
  `insert into authority.list_version (id, unit_id, kind, number, valid_from, valid_to, adopted_by, basis, rows, left_out,
                                       doubtful, digest, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

/** `$2` rows as one JSON array, in their order. */
export const insertRows = statement(
  'authority.insert-rows',
  `insert into authority.list_row (version_id, position, key, facts, others, doubts)
   select $1, r.at, r.row->>'key', r.row->'values', r.row->'others', r.row->'doubts'
     from jsonb_array_elements($2::jsonb) with ordinality as r (row, at)`,
)

export const lockVersion = statement<{
  readonly id: string
  readonly unit_id: string
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
  readonly version: number
}>(
  'authority.lock-version',
  `select v.id, v.unit_id, v.valid_from, v.valid_to, v.version from authority.list_version v
    where v.id = $1 and exists (select from organisations.unit u where u.id = v.unit_id and u.path && $2::uuid[]) for update`,
)

export const endVersionRow = statement<{ readonly version: number }>(
  'authority.end-version',
  `update authority.list_version set valid_to = $2, end_reason = $3, ended_at = $4, version = version + 1 where id = $1
   returning version`,
)
