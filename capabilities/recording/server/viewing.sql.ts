import { statement } from '#platform/server/database/statement.ts'

/** Below one of the units `$2`, or bound to a case below one of `$3`. */
const viewable = `(u.path && $2::uuid[] or (u.path && $3::uuid[] and exists (
            select from recording.binding b where b.recording_id = r.id and b.undone_at is null)))`

/** Held, since its custody gets a line. */
export const lockViewable = statement<{ readonly id: string; readonly removed_at: Date | null }>(
  'recording.lock-viewable',
  `select r.id, r.removed_at from recording.recording r join organisations.unit u on u.id = r.unit_id
    where r.id = $1 and ${viewable} for update of r`,
)

export const findPicture = statement<{ readonly picture: Buffer | null; readonly name: string }>(
  'recording.find-picture',
  `select r.picture, r.name from recording.recording r join organisations.unit u on u.id = r.unit_id
    where r.id = $1 and r.removed_at is null and ${viewable}`,
)

export const insertViewing = statement(
  'recording.insert-viewing',
  `insert into recording.viewing (id, recording_id, account_id, is_copy, reason, opened_at) values ($1, $2, $3, $4, $5, $6)`,
)

/** A viewing of this account that is still open, and what it opens. */
export const findViewing = statement<{
  readonly digest: Buffer
  readonly media_type: string
  readonly name: string
  readonly is_copy: boolean
  readonly removed_at: Date | null
}>(
  'recording.find-viewing',
  `select r.digest, r.media_type, r.name, v.is_copy, r.removed_at
     from recording.viewing v join recording.recording r on r.id = v.recording_id
    where v.id = $1 and v.recording_id = $2 and v.account_id = $3 and v.opened_at > $4`,
)
