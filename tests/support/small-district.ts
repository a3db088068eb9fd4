import { argon2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { Role } from '#capabilities/access/domain/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { asOwner } from './postgres.global.ts'

export const PASSWORD = 'Quiet-river-42'

/** A district small enough to hold in the head: two townships, a community in each, a hub and a committee. */
const units = [
  { slug: 'district', parent: null, kind: 'district', name: '石鼓区', code: '430407' },
  { slug: 'hub', parent: 'district', kind: 'hub', name: '矛盾纠纷调处中心', code: '430407' },
  {
    slug: 'labour',
    parent: 'hub',
    kind: 'committee',
    name: '劳动争议调委会',
    code: '430407',
    committee: 'industry-professional',
  },
  { slug: 'east', parent: 'district', kind: 'township', name: '东街道', code: '430407901' },
  { slug: 'east-village', parent: 'east', kind: 'community', name: '东一社区', code: '430407901001' },
  {
    slug: 'east-grid',
    parent: 'east-village',
    kind: 'grid',
    name: '东一社区第一网格',
    code: '430407901001001',
  },
  { slug: 'west', parent: 'district', kind: 'township', name: '西街道', code: '430407902' },
  { slug: 'west-village', parent: 'west', kind: 'community', name: '西一社区', code: '430407902001' },
] as const

export type UnitSlug = (typeof units)[number]['slug']

const people: readonly { readonly username: string; readonly role: Role; readonly unit: UnitSlug }[] = [
  { username: 'reception', role: 'receptionist', unit: 'hub' },
  { username: 'triage', role: 'triage-officer', unit: 'district' },
  { username: 'supervisor', role: 'supervisor', unit: 'district' },
  { username: 'east.mediator', role: 'mediator', unit: 'east' },
  { username: 'west.mediator', role: 'mediator', unit: 'west' },
  { username: 'east.village', role: 'mediator', unit: 'east-village' },
  { username: 'east.grid', role: 'grid-worker', unit: 'east-grid' },
  { username: 'labour', role: 'committee-head', unit: 'labour' },
  { username: 'head', role: 'bureau-head', unit: 'district' },
  { username: 'sysadmin', role: 'system-administrator', unit: 'district' },
  { username: 'secadmin', role: 'security-administrator', unit: 'district' },
  { username: 'auditadmin', role: 'audit-administrator', unit: 'district' },
]

export interface SmallDistrict {
  readonly unitIds: Readonly<Record<UnitSlug, string>>
  readonly accountIds: Readonly<Record<string, string>>
}

/**
 * What the product checks a password against, at the least cost that argon2id knows: a simulated month signs in some
 * hundred times. What a password costs in earnest is the matter of `access/server/password.test.ts`.
 */
async function cheapDigest(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const cost = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 }
  const tag = await promisify(argon2)('argon2id', { ...cost, message: password, nonce })
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=8,t=1,p=1$${encode(nonce)}$${encode(tag)}`
}

/** Written with the owner's rights, straight into the tables: what the tests are about goes through the server. */
export async function settleSmallDistrict(ownerUrl: string): Promise<SmallDistrict> {
  const now = new Date('2026-01-05T01:00:00Z')
  const digest = await cheapDigest(PASSWORD)
  const ids = new Map<string, string>()
  const paths = new Map<string, readonly string[]>()
  const accounts = new Map<string, string>()
  await asOwner(ownerUrl, async (client) => {
    for (const unit of units) {
      const id = newId(now)
      const path = [...(paths.get(unit.parent ?? '') ?? []), id]
      ids.set(unit.slug, id)
      paths.set(unit.slug, path)
      await client.query(
        `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, committee_kind, seal_name, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-01-01')`,
        [
          id,
          unit.slug,
          unit.kind,
          unit.name,
          path.at(-2) ?? null,
          path,
          unit.code,
          'committee' in unit ? unit.committee : null,
          'committee' in unit ? unit.name : null,
        ],
      )
    }
    for (const { username, role, unit } of people) {
      const id = newId(now)
      accounts.set(username, id)
      await client.query(
        `insert into access.account (id, username, display_name, unit_id, password_digest) values ($1, $2, $2, $3, $4)`,
        [id, username, ids.get(unit), digest],
      )
      await client.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
        [newId(now), id, role, ids.get(unit)],
      )
    }
  })
  return {
    unitIds: Object.fromEntries(ids) as Record<UnitSlug, string>,
    accountIds: Object.fromEntries(accounts),
  }
}
