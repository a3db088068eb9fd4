import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

export interface JobMigrationOptions {
  /** Address of the tables' owner. */
  readonly ownerUrl: string
  /** Role of the server, which adds and works off jobs without owning the queue. */
  readonly appRole: string
}

// Another constant than that of the migrations: two processes that start at once grant one after the other.
const GRANT_LOCK = 430_407_002

/** Brings the queue's own schema to the version of the library, as the owner, and lets the server's role use it. */
export async function migrateJobs({ ownerUrl, appRole }: JobMigrationOptions): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, taskList: {}, logger: silent })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(rightsFor(pg.escapeIdentifier(appRole), pg.escapeLiteral(appRole)))
  } finally {
    await client.end()
  }
}

const silent = new Logger(() => () => {})

/** The library locks its tables by row security without a policy, so that only the owner gets in; we add one door. */
function rightsFor(role: string, roleName: string): string {
  return `
    begin;
    select pg_advisory_xact_lock(${GRANT_LOCK});
    grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    revoke insert, update, delete on graphile_worker.migrations from ${role};
    do $$
    declare locked regclass;
    begin
      for locked in
        select c.oid from pg_class c
         where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
           and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = ${roleName})
      loop
        execute format('create policy ${role} on %s to ${role} using (true) with check (true)', locked);
      end loop;
    end $$;
    commit`
}
