import { asOwner } from '#tests/support/postgres.global.ts'

/** Ids that exist, by the name of their table in camel case, and the version of each row that has one. */
export interface KnownIds {
  readonly byNoun: ReadonlyMap<string, readonly string[]>
  readonly versions: ReadonlyMap<string, number>
  /** No id of nobody is ever made up where one is known. */
  readonly noStrangers?: boolean
}

const tables = `
  select n.nspname as schema, c.relname as name,
         exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version') as versioned
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
   where c.relkind = 'r'`

/** So that a generated request often means something: `toUnitId` takes one of the units, `disputeId` a dispute. */
export async function readKnownIds(ownerUrl: string): Promise<KnownIds> {
  return asOwner(ownerUrl, async (owner) => {
    const byNoun = new Map<string, string[]>()
    const versions = new Map<string, number>()
    for (const { schema, name, versioned } of (await owner.query(tables)).rows) {
      const version = versioned ? 'version' : 'null::int as version'
      const { rows } = await owner.query(
        `select id, ${version} from ${schema}.${name} order by id desc limit 40`,
      )
      byNoun.set(camelCase(name), [...(byNoun.get(camelCase(name)) ?? []), ...rows.map(({ id }) => id)])
      for (const row of rows) if (row.version !== null) versions.set(row.id, row.version)
    }
    return { byNoun, versions }
  })
}

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What a field called `name` may point to: the noun that its name ends with. Matters are disputes and visits. */
export function idsFor(known: KnownIds, name: string): readonly string[] {
  const noun = name.replace(/Ids?$/, '').toLowerCase()
  if (noun.endsWith('matter'))
    return [...(known.byNoun.get('dispute') ?? []), ...(known.byNoun.get('visit') ?? [])]
  const nouns = [...known.byNoun.keys()].filter((key) => noun.endsWith(key.toLowerCase()))
  return nouns.flatMap((key) => known.byNoun.get(key) ?? [])
}
