import type pg from 'pg'

export interface BenchUnit {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly path: readonly string[]
  readonly divisionCode: string
  /** Somebody of the unit who signs in. */
  readonly account: string | undefined
}

/** The seeded district as the loader needs it. */
export interface District {
  readonly units: ReadonlyMap<string, BenchUnit>
  readonly accounts: ReadonlyMap<string, string>
  /** Id of the rule by its key. */
  readonly rules: ReadonlyMap<string, { readonly id: string; readonly basis: string }>
}

export async function readDistrict(owner: pg.Client): Promise<District> {
  const units = await owner.query<BenchUnit>(
    `select u.id, u.slug, u.kind, u.path::text[] as path, u.division_code as "divisionCode",
            (select a.id from access.account a where a.unit_id = u.id order by a.username limit 1) as account
       from organisations.unit u order by u.slug`,
  )
  const accounts = await owner.query<{ username: string; id: string }>(
    'select username, id from access.account order by username',
  )
  const rules = await owner.query<{ key: string; id: string; basis: string }>(
    'select key, id, basis from rules.rule where valid_to is null order by valid_from, edition',
  )
  return {
    units: new Map(units.rows.map((unit) => [unit.slug, unit])),
    accounts: new Map(accounts.rows.map(({ username, id }) => [username, id])),
    rules: new Map(rules.rows.map(({ key, id, basis }) => [key, { id, basis }])),
  }
}

/** @throws when the seed no longer has it: the bench then has to follow */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the seed has no ${key}`)
  return value
}
