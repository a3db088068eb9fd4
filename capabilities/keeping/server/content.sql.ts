import { statement } from '#platform/server/database/statement.ts'

export interface ContentRow {
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly size: string
  readonly media_type: string
}

/** A content that was removed by an approved run and comes again is kept again, its times counted anew. */
export const insertContent = statement<{ readonly digest: Buffer }>(
  'keeping.insert-content',
  `insert into keeping.content (digest, sha256, size, media_type, stored_at) values ($1, $2, $3, $4, $5)
   on conflict (digest) do nothing returning digest`,
)

/** @returns a row where it had been removed or damaged */
export const storeAgain = statement<{ readonly digest: Buffer }>(
  'keeping.store-again',
  `update keeping.content set read_at = null, verified_at = null, damage = null, damaged_at = null, removed_at = null
    where digest = $1 and (removed_at is not null or damage is not null) returning digest`,
)

/** Whoever takes a content in, and whoever erases it, wait for each other. */
export const lockContent = statement(
  'keeping.lock-content',
  `select pg_advisory_xact_lock(hashtextextended('keeping.content ' || encode($1::bytea, 'hex'), 0))`,
)

/** @returns the small picture that was made of it */
export const noteRemoved = statement<{ readonly thumbnail: Buffer | null }>(
  'keeping.note-removed',
  `with before as (select digest, thumbnail from keeping.content where digest = $1 for update)
   update keeping.content c set removed_at = coalesce(c.removed_at, $2), thumbnail = null, damage = null, damaged_at = null
     from before b where c.digest = b.digest returning b.thumbnail`,
)

/** Whether it is the small picture of a content, or, of a picture, a content itself. */
export const usedBeside = statement<{ readonly is_used: boolean }>(
  'keeping.used-beside',
  `select exists (select from keeping.content where removed_at is null and (thumbnail = $1 or (digest = $1 and $2))) as is_used`,
)

export const findContent = statement<ContentRow>(
  'keeping.find-content',
  'select digest, sha256, size, media_type from keeping.content where digest = $1 and removed_at is null',
)

/** Those whose last reading is the longest ago, not after `$1`. */
export const contentsToRead = statement<ContentRow>(
  'keeping.contents-to-read',
  `select digest, sha256, size, media_type from keeping.content
    where removed_at is null and coalesce(read_at, stored_at) <= $1
    order by coalesce(read_at, stored_at), digest limit $2`,
)

export const noteVerified = statement(
  'keeping.note-verified',
  'update keeping.content set read_at = $2, verified_at = $2, damage = null, damaged_at = null where digest = $1',
)

export const noteDamage = statement(
  'keeping.note-damage',
  'update keeping.content set read_at = $2, damage = $3, damaged_at = coalesce(damaged_at, $2) where digest = $1',
)

export const noteDerived = statement(
  'keeping.note-derived',
  'update keeping.content set duration_ms = $2, thumbnail = $3, derived_at = $4 where digest = $1',
)

/** The names under which people know a content, for the alarm. */
export const recordingsOfContent = statement<{
  readonly id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_name: string
}>(
  'keeping.recordings-of-content',
  `select r.id, r.name, r.unit_id, u.name as unit_name from recording.recording r
     join organisations.unit u on u.id = r.unit_id where r.digest = $1 and r.removed_at is null
    order by r.arrived_at, r.id`,
)

/** Contents in the store: all, those known to be damaged, those not read again yet, and the days since the oldest reading. */
export const countContents = statement<{
  readonly kept: number
  readonly damaged: number
  readonly unread: number
  readonly oldest_days: number
}>(
  'keeping.count-contents',
  `select count(*)::int as kept, (count(*) filter (where damage is not null))::int as damaged,
          (count(*) filter (where read_at is null))::int as unread,
          coalesce(extract(epoch from now() - min(coalesce(read_at, stored_at))) / 86400, 0)::int as oldest_days
     from keeping.content where removed_at is null`,
)
