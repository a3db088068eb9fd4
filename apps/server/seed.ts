import { digestPassword } from '#capabilities/access/server/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Database, statement, type Transaction } from '#platform/server/database/statement.ts'
import { seedAccounts } from '../../database/seeds/accounts.ts'
import { type SeedUnit, seedUnits } from '../../database/seeds/district.ts'
import { seedRulesInto } from './rules-of-this-version.ts'
import { seedMembersInto } from './seed-members.ts'

const isSeeded = statement<{ seeded: boolean }>(
  'seed.is-seeded',
  'select exists (select 1 from organisations.unit) as seeded',
)

const lockSeed = statement('seed.lock', 'select pg_advisory_xact_lock(430407004)')

// The seed fills an empty database in one transaction; afterwards every change goes through the use cases.
const insertUnits = statement(
  'seed.insert-units',
  `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, committee_kind, sector,
                                   responsible_unit_id, seal_name, valid_from)
   select (u->>'id')::uuid, u->>'slug', u->>'kind', u->>'name', (u->>'parentId')::uuid,
          array(select jsonb_array_elements_text(u->'path'))::uuid[], u->>'divisionCode', u->>'committeeKind',
          u->>'sector', (u->>'responsibleId')::uuid, u->>'sealName', '2019-01-01'
     from jsonb_array_elements($1::jsonb) as u`,
)

// An invented number: parties of the demo are shown whom to call.
const setDemoContact = statement(
  'seed.set-demo-contact',
  `update organisations.unit set phone = $1, office = $2 where kind = 'hub'`,
)

const insertAccounts = statement(
  'seed.insert-accounts',
  `insert into access.account (id, username, display_name, unit_id, password_digest)
   select (a->>'id')::uuid, a->>'username', a->>'displayName', (a->>'unitId')::uuid, a->>'digest'
     from jsonb_array_elements($1::jsonb) as a`,
)

const insertGrants = statement(
  'seed.insert-grants',
  `insert into access.role_grant (id, account_id, role, unit_id, from_day, standing)
   select (a->>'grantId')::uuid, (a->>'id')::uuid, a->>'role', (a->>'overId')::uuid, '2019-01-01', a->>'standing'
     from jsonb_array_elements($1::jsonb) as a`,
)

export interface SeedOptions {
  readonly withDemo: boolean
  readonly demoPassword: string
  readonly now: Date
}

/** Whether the house has its units and its rule book: a worker may come before whoever furnishes it. */
export async function isFurnished(database: Database): Promise<boolean> {
  return (await database.one(isSeeded)).seeded
}

/** @returns false when the database holds something already: a seed never touches what people entered */
export async function seedDatabase(database: Database, options: SeedOptions): Promise<boolean> {
  if (await isFurnished(database)) return false
  const digest = options.withDemo ? await digestPassword(options.demoPassword) : ''
  return database.transaction(async (tx) => {
    // Two processes that start at once on an empty database: one seeds, the other finds it done.
    await tx.many(lockSeed)
    if ((await tx.one(isSeeded)).seeded) return false
    const ids = await seedUnitsInto(tx, options.now)
    if (options.withDemo) {
      await tx.many(setDemoContact, ['0734-0000000', '石鼓区矛盾纠纷调处中心一楼大厅'])
      await seedAccountsInto(tx, ids, digest, options.now)
      await seedMembersInto(tx, ids, options.now)
    }
    await seedRulesInto(tx, options.now)
    return true
  })
}

type Ids = ReadonlyMap<string, string>

async function seedUnitsInto(tx: Transaction, now: Date): Promise<Ids> {
  const ids = new Map(seedUnits.map((unit) => [unit.slug, newId(now)]))
  const paths = new Map<string, readonly string[]>()
  const rows = seedUnits.map((unit) => unitRow(unit, ids, paths))
  await tx.many(insertUnits, [JSON.stringify(rows)])
  return ids
}

function unitRow(unit: SeedUnit, ids: Ids, paths: Map<string, readonly string[]>): object {
  const id = ids.get(unit.slug) ?? ''
  const path = [...(paths.get(unit.parent ?? '') ?? []), id]
  paths.set(unit.slug, path)
  return { ...unit, id, path, parentId: path.at(-2), responsibleId: ids.get(unit.responsible ?? '') }
}

async function seedAccountsInto(tx: Transaction, ids: Ids, digest: string, now: Date): Promise<void> {
  const rows = JSON.stringify(
    seedAccounts.map((account) => ({
      ...account,
      digest,
      id: newId(now),
      grantId: newId(now),
      unitId: ids.get(account.unit),
      overId: ids.get(account.over ?? account.unit),
    })),
  )
  await tx.many(insertAccounts, [rows])
  await tx.many(insertGrants, [rows])
}
