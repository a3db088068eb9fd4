import type { Role } from '#capabilities/access/domain/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { TestApplication } from './application.ts'
import { asOwner } from './postgres.global.ts'

const units = [
  { slug: 'bureau', kind: 'justice-bureau', name: '石鼓区司法局' },
  { slug: 'market', kind: 'department', name: '石鼓区市场监督管理局' },
  { slug: 'culture', kind: 'department', name: '石鼓区文化旅游广电体育局' },
] as const

export type DepartmentSlug = (typeof units)[number]['slug']

/** One of each role of law enforcement; the department is the market regulator, `culture.*` sit in another. */
const people: readonly { readonly username: string; readonly role: Role; readonly unit: DepartmentSlug }[] = [
  { username: 'dept.handler', role: 'enforcement-handler', unit: 'market' },
  { username: 'dept.second', role: 'enforcement-handler', unit: 'market' },
  { username: 'dept.head', role: 'department-head', unit: 'market' },
  { username: 'dept.clerk', role: 'department-clerk', unit: 'market' },
  { username: 'dept.officer', role: 'enforcement-officer', unit: 'market' },
  { username: 'dept.publisher', role: 'disclosure-clerk', unit: 'market' },
  { username: 'culture.handler', role: 'enforcement-handler', unit: 'culture' },
  { username: 'culture.head', role: 'department-head', unit: 'culture' },
  { username: 'bureau.reviewer', role: 'reviewer', unit: 'bureau' },
  { username: 'bureau.reviewhead', role: 'review-head', unit: 'bureau' },
  { username: 'bureau.counsel', role: 'counsel', unit: 'bureau' },
  { username: 'bureau.evidence', role: 'evidence-keeper', unit: 'bureau' },
  { username: 'bureau.oversight', role: 'oversight-officer', unit: 'bureau' },
]

export interface Departments {
  readonly unitIds: Readonly<Record<DepartmentSlug, string>>
  readonly accountIds: Readonly<Record<string, string>>
}

/**
 * Two departments and the bureau in the small district, with an account for each role of law enforcement; those of the
 * bureau look after the whole district. The password is that of the small district.
 */
export async function settleDepartments(house: TestApplication): Promise<Departments> {
  const now = new Date('2026-01-05T01:00:00Z')
  const { district } = house.district.unitIds
  const unitIds = new Map<string, string>()
  const accountIds = new Map<string, string>()
  await asOwner(house.ownerUrl, async (owner) => {
    for (const { slug, kind, name } of units) {
      const id = newId(now)
      unitIds.set(slug, id)
      await owner.query(
        `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, valid_from)
         values ($1, $2, $3, $4, $5, array[$5, $1]::uuid[], '430407', '2026-01-01')`,
        [id, slug, kind, name, district],
      )
    }
    for (const { username, role, unit } of people) {
      const id = newId(now)
      accountIds.set(username, id)
      await owner.query(
        `insert into access.account (id, username, display_name, unit_id, password_digest)
         select $1, $2, $2, $3, password_digest from access.account where username = 'head'`,
        [id, username, unitIds.get(unit)],
      )
      const over = unit === 'bureau' ? district : unitIds.get(unit)
      await owner.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
        [newId(now), id, role, over],
      )
    }
  })
  return {
    unitIds: Object.fromEntries(unitIds) as Departments['unitIds'],
    accountIds: Object.fromEntries(accountIds),
  }
}
