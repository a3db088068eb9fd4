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

interface Table {
  readonly name: string
  readonly noun: string
  readonly versioned: boolean
}
interface Row {
  readonly name: string
  readonly id: string
  readonly version: number | null
}

const tables = `
  select n.nspname || '.' || c.relname as name, c.relname as noun,
         exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version') as versioned
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
   where c.relkind = 'r'`

/** One statement for the newest rows of several tables: one for each would cost more than the requests. */
function newestOf(asked: readonly Table[]): string {
  const newest = asked.map(({ name, versioned }) => {
    const version = versioned ? 'version' : 'null::int as version'
    return `(select '${name}' as name, id, ${version} from ${name} order by id desc limit 40)`
  })
  return newest.join(' union all ')
}

/**
 * So that a generated request often means something: `toUnitId` takes one of the units, `disputeId` a dispute. Reads
 * what is there, and then only the tables in which something changed: to plan a statement over all of them again and
 * again took a third of the time of a long run.
 */
export function readerOfIds(ownerUrl: string): () => Promise<KnownIds> {
  let all: readonly Table[] | undefined
  let readUpTo = 0
  const rowsOf = new Map<string, readonly Row[]>()
  return () =>
    asOwner(ownerUrl, async (owner) => {
      const changed = (await owner.query<{ of: string; upTo: number }>(changedSince, [readUpTo])).rows
      readUpTo = Math.max(readUpTo, ...changed.map(({ upTo }) => upTo))
      const isFirst = all === undefined
      all ??= (await owner.query<Table>(tables)).rows
      const asked = isFirst ? all : all.filter(({ name }) => changed.some(({ of }) => of === name))
      for (const { name } of asked) rowsOf.set(name, [])
      if (asked.length > 0)
        for (const row of (await owner.query<Row>(newestOf(asked))).rows)
          rowsOf.set(row.name, [...(rowsOf.get(row.name) ?? []), row])
      return knownFrom(all, rowsOf, (await owner.query<Kin>(kin)).rows)
    })
}

const changedSince = 'select of, max(id)::int as "upTo" from fuzz.change where id > $1 group by of'

function knownFrom(
  all: readonly Table[],
  rowsOf: ReadonlyMap<string, readonly Row[]>,
  kin: readonly Kin[],
): KnownIds {
  const byNoun = new Map<string, string[]>()
  const versions = new Map<string, number>()
  for (const { name, noun } of all) {
    for (const { id, version } of rowsOf.get(name) ?? []) {
      byNoun.set(camelCase(noun), [...(byNoun.get(camelCase(noun)) ?? []), id])
      if (version !== null) versions.set(id, version)
    }
  }
  const families = kin.map(({ dispute, version, relatives }) => {
    versions.set(dispute, version)
    const own = Object.entries<string[]>({ ...relatives, dispute: [dispute] })
    return { byNoun: new Map([...byNoun, ...own]), versions }
  })
  return { byNoun, versions, families }
}

interface Kin {
  readonly dispute: string
  readonly version: number
  readonly relatives: Readonly<Record<string, string[]>>
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
