import { statement } from '#platform/server/database/statement.ts'

/** A unit that is not closed, below one of `$2`. */
export const findUnit = statement<{ readonly id: string; readonly name: string }>(
  'authority.find-unit',
  'select id, name from organisations.unit where id = $1 and valid_to is null and path && $2::uuid[]',
)

/** Departments over which the officer looks. `may_keep`: below one of `$2`. */
export const listDepartments = statement<{
  readonly id: string
  readonly name: string
  readonly may_keep: boolean
}>(
  'authority.list-departments',
  `select id, name, path && $2::uuid[] as may_keep from organisations.unit
    where kind = 'department' and valid_to is null and path && $1::uuid[]
    order by name collate "zh-Hans-CN-x-icu"`,
)

export const idsOfKept = statement<{ readonly id: string }>(
  'authority.ids-of-kept',
  'select id from organisations.unit where valid_to is null and id = any ($1::uuid[])',
)
