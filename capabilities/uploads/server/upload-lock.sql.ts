import { statement } from '#platform/server/database/statement.ts'

/** By the clock of the database: several processes have several clocks. */
export const takeLock = statement<{ readonly holder: string }>(
  'uploads.take-lock',
  `insert into uploads.lock as l (upload_id, holder, until)
   values ($1, $2, clock_timestamp() + make_interval(secs => $3))
   on conflict (upload_id) do update set holder = excluded.holder, until = excluded.until, release_is_asked = false
     where l.until < clock_timestamp() returning holder`,
)

/** @returns nothing where somebody else holds it by now */
export const holdLock = statement<{ readonly release_is_asked: boolean }>(
  'uploads.hold-lock',
  `update uploads.lock set until = clock_timestamp() + make_interval(secs => $3)
    where upload_id = $1 and holder = $2 returning release_is_asked`,
)

export const askForLock = statement(
  'uploads.ask-for-lock',
  'update uploads.lock set release_is_asked = true where upload_id = $1',
)

export const releaseLock = statement(
  'uploads.release-lock',
  'delete from uploads.lock where upload_id = $1 and holder = $2',
)
