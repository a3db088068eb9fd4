import type pg from 'pg'

/** The house's own schemas; those of PostgreSQL and of the job queue belong to others. */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`

const catalog = {
  schemas: `select n.nspname as line from pg_namespace n where ${OURS} and n.nspname <> 'public' order by 1`,
  sequences: `
    select format('create sequence %I.%I;', n.nspname, c.relname) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OURS}
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
     order by 1`,
  functions: `
    select pg_get_functiondef(p.oid) || ';' as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} order by n.nspname, p.proname`,
  tables: `
    select c.oid::int, format('%I.%I', n.nspname, c.relname) as name, obj_description(c.oid) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${OURS} order by 2`,
  columns: `
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
           a.attidentity <> '' as identity, pg_get_expr(d.adbin, d.adrelid) as value,
           col_description(a.attrelid, a.attnum) as comment
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  constraints: `
    select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as line
      from pg_constraint where conrelid = $1 and contype <> 'n'
     order by array_position(array['p', 'u', 'f', 'c'], contype::text), conname`,
  indexes: `
    select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by c.relname`,
  triggers: `
    select pg_get_triggerdef(oid) || ';' as line from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`,
  rights: `
    select string_agg(lower(privilege_type), ', ' order by privilege_type) as line
      from information_schema.table_privileges
     where grantee = 'dingfen_app' and format('%I.%I', table_schema, table_name) = $1`,
} as const

export interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly identity: boolean
  readonly value: string | null
  readonly comment: string | null
}

export interface Table {
  readonly name: string
  readonly comment: string | null
  readonly columns: readonly Column[]
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
  readonly triggers: readonly string[]
  /** What the server's role may do with its rows. */
  readonly rights: string
}

export interface Catalog {
  readonly schemas: readonly string[]
  readonly sequences: readonly string[]
  readonly functions: readonly string[]
  readonly tables: readonly Table[]
}

/** The schema as it stands in the database, in an order that does not depend on how it came about. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const lines = async (text: string, values: readonly unknown[] = []) =>
    (await client.query<{ line: string }>(text, [...values])).rows.map(({ line }) => line)
  const tables: Table[] = []
  for (const { oid, name, comment } of (await client.query(catalog.tables)).rows) {
    tables.push({
      name,
      comment,
      columns: (await client.query<Column>(catalog.columns, [oid])).rows,
      constraints: await lines(catalog.constraints, [oid]),
      indexes: await lines(catalog.indexes, [oid]),
      triggers: await lines(catalog.triggers, [oid]),
      rights: (await lines(catalog.rights, [name]))[0] ?? '',
    })
  }
  return {
    schemas: await lines(catalog.schemas),
    sequences: await lines(catalog.sequences),
    functions: await lines(catalog.functions),
    tables,
  }
}
