import type pg from 'pg'
import { asOwner } from '#tests/support/postgres.global.ts'

/** Ids that exist, by the name of their table in camel case, and the version of each row that has one. */
export interface KnownIds {
  readonly byNoun: ReadonlyMap<string, readonly string[]>
  readonly versions: ReadonlyMap<string, number>
  /** The same, each narrowed to one dispute and what belongs to it: a session of this very mediation. */
  readonly families?: readonly KnownIds[]
  /** No id of nobody is ever made up where one is known. */
  readonly noStrangers?: boolean
}

/** One statement for the newest rows of every table: a hundred of their own would cost more than the requests. */
async function newestOfAll(owner: pg.PoolClient): Promise<string> {
  const { rows } = await owner.query(tables)
  const newest = rows.map(({ schema, name, versioned }) => {
    const version = versioned ? 'version' : 'null::int as version'
    return `(select '${name}' as name, id, ${version} from ${schema}.${name} order by id desc limit 40)`
  })
  return newest.join(' union all ')
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
    for (const { name, id, version } of (await owner.query(await newestOfAll(owner))).rows) {
      byNoun.set(camelCase(name), [...(byNoun.get(camelCase(name)) ?? []), id])
      if (version !== null) versions.set(id, version)
    }
    const families = (await owner.query(kin)).rows.map(({ dispute, version, relatives }) => {
      versions.set(dispute, version)
      const own = Object.entries<string[]>({ ...relatives, dispute: [dispute] })
      return { byNoun: new Map([...byNoun, ...own]), versions }
    })
    return { byNoun, versions, families }
  })
}

/** Two matters in each state of mediation, with their parties, papers, sessions, agreements and obligations. */
const kin = `
  select d.id as dispute, d.version, jsonb_build_object(
           'party', (select jsonb_agg(id) from parties.party where matter_id = d.id),
           'attachment', coalesce((select jsonb_agg(id) from files.attachment where matter_id = d.id), '[]'),
           'session', coalesce((select jsonb_agg(s.id) from mediation.session s where s.proceeding_id = p.id), '[]'),
           'agreement', coalesce((select jsonb_agg(a.id) from mediation.agreement a where a.proceeding_id = p.id), '[]'),
           'obligation', coalesce((select jsonb_agg(o.id) from mediation.agreement a
                                     join mediation.obligation o on o.agreement_id = a.id
                                    where a.proceeding_id = p.id), '[]')) as relatives
    from disputes.dispute d
    join (select *, row_number() over (partition by state order by id) as place from mediation.proceeding) p
      on p.dispute_id = d.id and p.place <= 2`

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What a field called `name` may point to: the noun that its name ends with. Matters are disputes and visits. */
export function idsFor(known: KnownIds, name: string): readonly string[] {
  const noun = name.replace(/Ids?$/, '').toLowerCase()
  if (noun.endsWith('matter'))
    return [...(known.byNoun.get('dispute') ?? []), ...(known.byNoun.get('visit') ?? [])]
  const nouns = [...known.byNoun.keys()].filter((key) => noun.endsWith(key.toLowerCase()))
  return nouns.flatMap((key) => known.byNoun.get(key) ?? [])
}
