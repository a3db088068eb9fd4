import { statement } from '#platform/server/database/statement.ts'
import type { GapCause, GapTelling, RecordingKind } from '../domain/index.ts'

export interface BoundRow {
  readonly binding_id: string
  readonly id: string
  readonly step_id: string
  readonly duty: string
  readonly kind: RecordingKind
  readonly name: string
  readonly media_type: string
  readonly size: string
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly officer_name: string | null
  readonly device: string | null
  readonly place: string | null
  readonly started_at: Date
  readonly ended_at: Date
  readonly arrived_at: Date
  readonly removed_at: Date | null
  readonly removed_by: string | null
  readonly damaged_at: Date | null
  readonly duration_ms: string | null
  readonly picture: Buffer | null
}

export const boundToCase = statement<BoundRow>(
  'recording.bound-to-case',
  `select b.id as binding_id, r.id, b.step_id, b.duty, r.kind, r.name, r.media_type, r.size, r.digest, r.sha256,
          o.name as officer_name, r.device, r.place, r.started_at, r.ended_at, r.arrived_at, r.removed_at, r.removed_by,
          r.damaged_at, r.duration_ms, r.picture
     from recording.binding b join recording.recording r on r.id = b.recording_id
     left join authority.enforcement_officer o on o.id = r.officer_id
    where b.case_id = $1 and b.undone_at is null order by r.started_at, r.id`,
)

export const insertBinding = statement<{ readonly id: string }>(
  'recording.insert-binding',
  `insert into recording.binding (id, recording_id, case_id, step_id, duty, bound_at, bound_by)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
)

export const undoBinding = statement<{
  readonly case_id: string
  readonly step_id: string
  readonly duty: string
}>(
  'recording.undo-binding',
  `update recording.binding set undone_at = $3, undone_by = $4, undone_why = $5
    where id = $1 and recording_id = $2 and undone_at is null returning case_id, step_id, duty`,
)

export const findBinding = statement<{ readonly case_id: string }>(
  'recording.find-binding',
  'select case_id from recording.binding where id = $1 and recording_id = $2 and undone_at is null',
)

export const gapReasonsOf = statement<{
  readonly step_id: string
  readonly duty: string
  readonly after_id: string
  readonly before_id: string
  readonly cause: GapCause
  readonly told: GapTelling
  readonly words: string
  readonly recorded_by: string
}>(
  'recording.gap-reasons-of',
  `select g.step_id, g.duty, g.after_id, g.before_id, g.cause, g.told, g.words, a.display_name as recorded_by
     from recording.gap_reason g join access.account a on a.id = g.recorded_by where g.case_id = $1`,
)

export const insertGapReason = statement<{ readonly id: string }>(
  'recording.insert-gap-reason',
  `insert into recording.gap_reason (id, case_id, step_id, duty, after_id, before_id, cause, told, words, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
)

export interface ExcuseRow {
  readonly id: string
  readonly case_id: string
  readonly step_id: string
  readonly duty: string
  readonly reason: string
  readonly asked_by: string
  readonly asked_by_name: string
  readonly granted: boolean | null
  readonly answer: string | null
  readonly answered_by_name: string | null
}

const excuseColumns = `e.id, e.case_id, e.step_id, e.duty, e.reason, e.asked_by, a.display_name as asked_by_name, e.granted, e.answer,
       h.display_name as answered_by_name`
const excuseTables = `recording.excuse e join access.account a on a.id = e.asked_by
                      left join access.account h on h.id = e.answered_by`

export const excusesOf = statement<ExcuseRow>(
  'recording.excuses-of',
  `select ${excuseColumns} from ${excuseTables} where e.case_id = $1 order by e.asked_at, e.id`,
)

export const lockExcuse = statement<ExcuseRow>(
  'recording.lock-excuse',
  `select ${excuseColumns} from ${excuseTables} where e.id = $1 and e.case_id = $2 for update of e`,
)

export const insertExcuse = statement<{ readonly id: string }>(
  'recording.insert-excuse',
  `insert into recording.excuse (id, case_id, step_id, duty, reason, asked_at, asked_by)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
)

export const answerExcuse = statement(
  'recording.answer-excuse',
  `update recording.excuse set granted = $2, answer = $3, answered_at = $4, answered_by = $5 where id = $1`,
)

export const keepStanding = statement(
  'recording.keep-standing',
  `insert into recording.case_standing as s (case_id, unit_id, due, met, excused, counted_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (case_id) do update set due = $3, met = $4, excused = $5, counted_at = $6`,
)

/** Per department below one of `$1`: duties, what waits for a case longer than `$2` days, what came late. */
export const standingOfUnits = statement<{
  readonly unit_id: string
  readonly unit_name: string
  readonly due: number
  readonly met: number
  readonly excused: number
  readonly cases: number
  readonly lacking: number
  readonly recordings: number
  readonly unbound: number
  readonly late: number
  readonly damaged: number
}>(
  'recording.standing-of-units',
  `select u.id as unit_id, u.name as unit_name, coalesce(s.due, 0)::int as due, coalesce(s.met, 0)::int as met,
          coalesce(s.excused, 0)::int as excused, coalesce(s.cases, 0)::int as cases, coalesce(s.lacking, 0)::int as lacking,
          coalesce(r.recordings, 0)::int as recordings, coalesce(r.unbound, 0)::int as unbound, coalesce(r.late, 0)::int as late,
          coalesce(r.damaged, 0)::int as damaged
     from organisations.unit u
     left join lateral (select sum(due) as due, sum(met) as met, sum(excused) as excused, count(*) as cases,
                               count(*) filter (where met < due) as lacking
                          from recording.case_standing where unit_id = u.id) s on true
     left join lateral (select count(*) as recordings,
                               count(*) filter (where arrived_at < $2 and not exists (
                                 select from recording.binding b where b.recording_id = r.id and b.undone_at is null)) as unbound,
                               count(*) filter (where late_excuse is null and arrived_at > ended_at + make_interval(hours => $3)) as late,
                               count(*) filter (where damaged_at is not null) as damaged
                          from recording.recording r where r.unit_id = u.id and r.removed_at is null) r on true
    where u.kind = 'department' and u.valid_to is null and u.path && $1::uuid[] order by u.name`,
)

/** Cases that still lack a recording, those with most first. */
export const casesLacking = statement<{
  readonly case_id: string
  readonly code: string
  readonly title: string
  readonly unit_name: string
  readonly missing: number
}>(
  'recording.cases-lacking',
  `select s.case_id, c.code, c.title, u.name as unit_name, (s.due - s.met)::int as missing
     from recording.case_standing s join enforcement.enforcement_case c on c.id = s.case_id
     join organisations.unit u on u.id = s.unit_id
    where s.met < s.due and u.path && $1::uuid[] order by s.due - s.met desc, c.opened_on, c.id limit $2`,
)

/** The chain of a recording as it was hashed, with the names of who acted. */
export const custodyLinks = statement<{
  readonly chain: string
  readonly seq: number
  readonly at: Date
  readonly type: string
  readonly actor: string
  readonly body: string
  readonly digest: Buffer
  readonly actor_name: string
}>(
  'recording.custody-links',
  `select e.chain, e.seq, e.at, e.type, e.actor, e.body, e.digest,
          coalesce(a.display_name, e.actor) as actor_name
     from ledger.entry e left join access.account a on a.id = ledger.id_in(e.actor) where e.chain = $1 order by e.seq`,
)

export const holdRecording = statement(
  'recording.hold-recording',
  'select from recording.recording where id = $1 for update',
)
