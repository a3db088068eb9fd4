import { statement } from '#platform/server/database/statement.ts'

export interface DepartmentRow {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly phone: string | null
  readonly office: string | null
}

/** A department that is not closed, below one of `$2`. */
export const findDepartment = statement<DepartmentRow>(
  'publicity.find-department',
  `select id, name, slug, phone, office from organisations.unit
    where id = $1 and kind = 'department' and valid_to is null and path && $2::uuid[]`,
)

export const departmentsBelow = statement<DepartmentRow>(
  'publicity.departments-below',
  `select id, name, slug, phone, office from organisations.unit
    where kind = 'department' and valid_to is null and path && $1::uuid[] order by name collate "zh-Hans-CN-x-icu"`,
)

export const slugOf = statement<{ readonly slug: string }>(
  'publicity.slug-of',
  'select slug from organisations.unit where id = $1',
)

/** Whom the public sees: every department that is not closed. */
export const publicDepartment = statement<DepartmentRow>(
  'publicity.public-department',
  `select id, name, slug, phone, office from organisations.unit
    where id = $1 and kind = 'department' and valid_to is null`,
)
