import { statement } from '#platform/server/database/statement.ts'

export interface UnitRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly parent_id: string | null
  readonly path: readonly string[]
  readonly division_code: string
  readonly committee_kind: string | null
  readonly sector: string | null
  readonly responsible_unit_id: string | null
  readonly seal_name: string | null
  readonly phone: string | null
  readonly office: string | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly version: number
}

const columns = `id, kind, name, parent_id, path, division_code, committee_kind, sector, responsible_unit_id,
  seal_name, phone, office, valid_from, valid_to, version`

/** `$1` a kind, `$2` a unit whose subtree to stay in; both may be null. Names in Chinese order. */
export const listUnitRows = statement<UnitRow>(
  'organisations.list-units',
  `select ${columns} from organisations.unit
    where ($1::text is null or kind = $1) and ($2::uuid is null or path @> array[$2])
    order by array_length(path, 1), division_code, name collate "zh-Hans-CN-x-icu"`,
)

export const findUnit = statement<UnitRow>(
  'organisations.find-unit',
  `select ${columns} from organisations.unit where id = $1`,
)

export const insertUnit = statement<UnitRow>(
  'organisations.insert-unit',
  `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, committee_kind, sector,
                                   responsible_unit_id, seal_name, valid_from)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
)

/** Nothing comes back when somebody else changed the unit first. */
export const renameUnitRow = statement<UnitRow>(
  'organisations.rename-unit',
  `update organisations.unit set name = $3, seal_name = coalesce($4, seal_name), version = version + 1
    where id = $1 and version = $2 returning ${columns}`,
)

/** The same for telephone and office; null takes either away. */
export const setContactRow = statement<UnitRow>(
  'organisations.set-contact',
  `update organisations.unit set phone = $3, office = $4, version = version + 1
    where id = $1 and version = $2 returning ${columns}`,
)

export const lockUnit = statement<UnitRow>(
  'organisations.lock-unit',
  `select ${columns} from organisations.unit where id = $1 for update`,
)

export const closeUnit = statement<UnitRow>(
  'organisations.close-unit',
  `update organisations.unit set valid_to = $3, successor_id = $2, version = version + 1 where id = $1
   returning ${columns}`,
)

/** Everything below `$1` stands below `$2` afterwards. */
export const moveSubtree = statement(
  'organisations.move-subtree',
  `update organisations.unit u
      set path = s.path || u.path[array_position(u.path, $1::uuid) + 1:],
          parent_id = case when u.parent_id = $1 then s.id else u.parent_id end, version = u.version + 1
     from organisations.unit s
    where s.id = $2 and u.path @> array[$1::uuid] and u.id <> $1`,
)

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly post: string
  readonly mediator_kind: string | null
  readonly sectors: readonly string[]
  readonly from_day: string
  readonly to_day: string | null
}

export const listPersonRows = statement<PersonRow>(
  'organisations.list-people',
  `select p.id, p.name, m.unit_id, u.name as unit_name, m.post, p.mediator_kind, p.sectors, m.from_day, m.to_day
     from organisations.membership m
     join organisations.person p on p.id = m.person_id
     join organisations.unit u on u.id = m.unit_id
    where ($1::uuid is null or u.path @> array[$1]) and ($2::text is null or p.name like '%' || $2 || '%')
    order by array_length(u.path, 1), u.division_code, u.name, m.post, p.name collate "zh-Hans-CN-x-icu" limit 1000`,
)

export const listDivisionRows = statement<{
  readonly code: string
  readonly name: string
  readonly parent_code: string | null
  readonly kind: string
}>(
  'organisations.list-divisions',
  `select u.division_code as code, u.name, u.kind, p.division_code as parent_code
     from organisations.unit u left join organisations.unit p on p.id = u.parent_id
    where u.kind in ('district', 'township', 'community') and u.valid_to is null order by u.division_code`,
)
