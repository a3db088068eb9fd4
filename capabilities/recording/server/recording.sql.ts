import { statement } from '#platform/server/database/statement.ts'
import type { LateExcuse, RecordingKind, RecordingSource } from '../domain/index.ts'

export interface RecordingRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly size: string
  readonly media_type: string
  readonly kind: RecordingKind
  readonly name: string
  readonly source: RecordingSource
  readonly outside_number: string | null
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly device: string | null
  readonly station: string | null
  readonly place: string | null
  readonly marked: boolean
  readonly started_at: Date
  readonly ended_at: Date
  readonly arrived_at: Date
  readonly late_excuse: LateExcuse | null
  readonly late_words: string | null
  readonly removed_at: Date | null
  readonly removed_by: string | null
  readonly damaged_at: Date | null
  readonly version: number
  readonly claimed: boolean
  readonly is_bound: boolean
  readonly duration_ms: string | null
  readonly picture: Buffer | null
}

const columns = `r.id, r.unit_id, u.name as unit_name, r.digest, r.sha256, r.size, r.media_type, r.kind, r.name, r.source,
       r.outside_number, r.officer_id, o.name as officer_name, r.device, r.station, r.place, r.marked, r.started_at, r.ended_at,
       r.arrived_at, r.late_excuse, r.late_words, r.removed_at, r.removed_by, r.damaged_at, r.version, r.claimed is not null as claimed,
       r.duration_ms, r.picture,
       exists (select from recording.binding b where b.recording_id = r.id and b.undone_at is null) as is_bound`
const tables = `recording.recording r join organisations.unit u on u.id = r.unit_id
                left join authority.enforcement_officer o on o.id = r.officer_id`

/** What is known of how a content looks, another recording of the same has already. */
export const insertRecording = statement<{ readonly id: string }>(
  'recording.insert-recording',
  `insert into recording.recording (id, unit_id, digest, sha256, claimed, size, media_type, kind, name, source, outside_number,
     officer_id, device, station, place, marked, started_at, ended_at, arrived_at, added_by, duration_ms, picture)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
     (select duration_ms from recording.recording where digest = $3 and removed_at is null limit 1),
     (select picture from recording.recording where digest = $3 and removed_at is null limit 1))
   on conflict do nothing returning id`,
)

/** The recording that has this content in the unit, or this number of a station anywhere; a removed one is none. */
export const knownRecording = statement<{ readonly id: string; readonly unit_id: string }>(
  'recording.known-recording',
  `select id, unit_id from recording.recording
    where removed_at is null and ((unit_id = $1 and digest = $2) or outside_number = $3) limit 1`,
)

/** Below one of the units `$2`. */
export const findRecording = statement<RecordingRow>(
  'recording.find-recording',
  `select ${columns} from ${tables} where r.id = $1 and u.path && $2::uuid[]`,
)

export const lockRecording = statement<RecordingRow>(
  'recording.lock-recording',
  `select ${columns} from ${tables} where r.id = $1 and u.path && $2::uuid[] for update of r`,
)

/**
 * Newest first, after `$6`. `$2` what is asked for: unbound, late, damaged, removed, or all that is here; `$3` of one officer;
 * `$4` words; `$5` the hours in which it had to come.
 */
export const listRecordings = statement<RecordingRow>(
  'recording.list-recordings',
  `select ${columns} from ${tables}
    where u.path && $1::uuid[]
      and ($2 <> 'unbound' or not exists (select from recording.binding b where b.recording_id = r.id and b.undone_at is null))
      and ($2 <> 'late' or r.arrived_at > r.ended_at + make_interval(hours => $5))
      and (r.removed_at is not null) = ($2 = 'removed')
      and ($2 <> 'damaged' or r.damaged_at is not null)
      and ($3::uuid is null or r.officer_id = $3)
      and ($4::text is null or r.name like '%' || $4 || '%' or r.place like '%' || $4 || '%' or r.device = $4
           or o.name = $4 or r.outside_number = $4)
      and ($6::uuid is null or (r.started_at, r.id) < (select l.started_at, l.id from recording.recording l where l.id = $6))
    order by r.started_at desc, r.id desc limit $7`,
)

/** Of a department and not bound, recorded between two moments: what an act of that time may be shown by. */
export const unboundBetween = statement<RecordingRow>(
  'recording.unbound-between',
  `select ${columns} from ${tables}
    where r.unit_id = $1 and r.started_at < $3 and r.ended_at >= $2 and r.removed_at is null
      and not exists (select from recording.binding b where b.recording_id = r.id and b.undone_at is null)
    order by r.started_at limit 200`,
)

/** Of every recording of a content. */
export const describeLook = statement(
  'recording.describe-look',
  'update recording.recording set duration_ms = $2, picture = $3 where digest = $1 and removed_at is null',
)

export const describe = statement<{ readonly version: number }>(
  'recording.describe',
  `update recording.recording set officer_id = $2, device = $3, place = $4, marked = $5, version = version + 1
    where id = $1 returning version`,
)

export const excuseLate = statement<{ readonly version: number }>(
  'recording.excuse-late',
  `update recording.recording set late_excuse = $2, late_words = $3, version = version + 1 where id = $1 returning version`,
)

export const bindingsOfRecording = statement<{
  readonly id: string
  readonly case_id: string
  readonly code: string
  readonly title: string
  readonly step_id: string
  readonly duty: string
  readonly bound_at: Date
  readonly bound_by: string
}>(
  'recording.bindings-of-recording',
  `select b.id, b.case_id, c.code, c.title, b.step_id, b.duty, b.bound_at, a.display_name as bound_by
     from recording.binding b join enforcement.enforcement_case c on c.id = b.case_id
     join access.account a on a.id = b.bound_by
    where b.recording_id = $1 and b.undone_at is null order by b.bound_at, b.id`,
)

/** Who had it when, and what for: the chain of its custody. */
export const custodyOf = statement<{
  readonly at: Date
  readonly type: string
  readonly actor: string
  readonly reason: string | null
  readonly case_code: string | null
}>(
  'recording.custody-of',
  `select e.at, e.type, coalesce(a.display_name, e.actor) as actor, f.facts->>'reason' as reason, f.facts->>'caseCode' as case_code
     from ledger.entry e cross join lateral (select e.body::jsonb as facts) f
     left join access.account a on a.id = ledger.id_in(e.actor)
    where e.chain = $1 order by e.seq`,
)

/** Held in one order: whoever wants several of them waits for the others. */
export const lockRecordings = statement<{ readonly id: string; readonly removed_at: Date | null }>(
  'recording.lock-recordings',
  'select id, removed_at from recording.recording where id = any ($1::uuid[]) order by id for update',
)

export const markRemoved = statement(
  'recording.mark-removed',
  'update recording.recording set removed_at = $2, removed_by = $3, version = version + 1 where id = $1 and removed_at is null',
)

/** Whether a recording that is not removed has this content. */
export const liveOfContent = statement<{ readonly is_live: boolean }>(
  'recording.live-of-content',
  'select exists (select from recording.recording where digest = $1 and removed_at is null) as is_live',
)

/** Those with the content `$1` that are not removed, held in one order. */
export const lockOfContent = statement<{
  readonly id: string
  readonly name: string
  readonly damaged_at: Date | null
}>(
  'recording.lock-of-content',
  `select id, name, damaged_at from recording.recording where digest = $1 and removed_at is null order by id for update`,
)

/** `$2` null: whole again. */
export const markDamaged = statement(
  'recording.mark-damaged',
  'update recording.recording set damaged_at = $2 where id = $1',
)

/** With this content in the unit, or this number anywhere; one that is here before one that was removed. */
export const anyOfFile = statement<{
  readonly id: string
  readonly is_removed: boolean
  readonly is_damaged: boolean
}>(
  'recording.any-of-file',
  `select id, removed_at is not null as is_removed, damaged_at is not null and digest = $2 as is_damaged
     from recording.recording
    where (unit_id = $1 and digest = $2) or outside_number = $3 order by removed_at is not null, id limit 1`,
)
