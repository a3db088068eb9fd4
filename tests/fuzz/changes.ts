import { asOwner } from '#tests/support/postgres.global.ts'

/**
 * Counts every row that anything writes, in the writer's own transaction, so that what is rolled back does not
 * count. Sessions and attempts to sign in are left out: they record the request itself.
 */
export async function watchChanges(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (owner) =>
    owner.query(`
      create schema fuzz;
      create table fuzz.change (id bigint generated always as identity primary key, of text not null);
      create function fuzz.note() returns trigger language plpgsql security definer as
        $$ begin insert into fuzz.change (of) values (tg_table_schema || '.' || tg_table_name); return null; end $$;
      grant usage on schema fuzz to dingfen_app;
      grant select on fuzz.change to dingfen_app;
      do $$
      declare watched regclass;
      begin
        for watched in
          select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|fuzz|graphile_worker)'
             and c.oid not in ('access.session'::regclass, 'access.sign_in_attempt'::regclass)
        loop
          execute format('create trigger noted after insert or update or delete on %s for each row execute function fuzz.note()', watched);
        end loop;
      end $$`),
  )
}

/** The last change, to be compared with a later one. */
export const lastChange = { text: 'select coalesce(max(id), 0) as id from fuzz.change', values: [] } as const

/** Who may do what, and where, as it was before the requests of one operation changed it. */
const guarded = ['access.account', 'access.role_grant', 'organisations.unit'] as const

export async function rememberHouse(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    for (const table of guarded) {
      await owner.query(`create table fuzz.${table.replace('.', '_')} as select * from ${table}`)
    }
  })
}

/** Puts accounts, grants and units back, so that the next operation meets the same people. */
export async function restoreHouse(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    for (const table of guarded) {
      const { rows } = await owner.query<{ columns: string; kept: string }>(
        `select string_agg(quote_ident(attname), ', ') as columns, string_agg('k.' || quote_ident(attname), ', ') as kept
           from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [table],
      )
      const { columns, kept } = rows[0] ?? { columns: '', kept: '' }
      await owner.query(
        `update ${table} t set (${columns}) = (select ${kept} from fuzz.${table.replace('.', '_')} k where k.id = t.id)
          where t.id in (select id from fuzz.${table.replace('.', '_')})`,
      )
    }
  })
}

/** Sessions whose token is the user name: signing in two hundred times per operation would only meet the throttle. */
export async function openSessions(ownerUrl: string, usernames: readonly string[], now: Date): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query('delete from access.session')
    await owner.query(
      `insert into access.session (token_digest, account_id, created_at, last_seen_at, expires_at, address, agent)
       select sha256(convert_to(username, 'UTF8')), id, $2, $2, $2::timestamptz + interval '1 hour', 'fuzz', 'fuzz'
         from access.account where username = any($1)`,
      [usernames, now],
    )
  })
}
