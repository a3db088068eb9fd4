import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export interface FactsRow {
  readonly id: string
  readonly unit_id: string
  readonly name: string
  readonly size: string
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly started_at: Date
  readonly ended_at: Date
  readonly officer_name: string | null
  readonly marked: boolean
  readonly removed_at: Date | null
  readonly handed_to: readonly string[]
  readonly bound: readonly {
    readonly caseId: string
    readonly caseCode: string
    readonly actType: string
    readonly step: string
    readonly duty: string
    readonly closedOn: LegalDate | null
  }[]
  readonly is_held: boolean
  readonly is_case_held: boolean
  readonly is_asked: boolean
  readonly is_disputed: boolean
  readonly lacking_case: string | null
}

const live = 'b.recording_id = r.id and b.undone_at is null'

/**
 * What decides how long the recordings `$1` are kept and what holds them. A case of the same day and officer that still
 * lacks a recording may want one that is bound to nothing.
 */
export const factsOf = statement<FactsRow>(
  'retention.facts-of',
  `select r.id, r.unit_id, r.name, r.size, r.digest, r.sha256, r.started_at, r.ended_at, o.name as officer_name, r.marked,
          r.removed_at,
          coalesce((select array_agg(distinct q.requester) from recording.requested w
                      join recording.access_request q on q.id = w.request_id
                     where w.recording_id = r.id and q.wants_copy and q.state = 'done'), '{}') as handed_to,
          coalesce((select jsonb_agg(jsonb_build_object('caseId', c.id, 'caseCode', c.code, 'actType', c.act_type,
                                       'step', s.code, 'duty', b.duty, 'closedOn', c.closed_on) order by b.bound_at, b.id)
                      from recording.binding b join enforcement.enforcement_case c on c.id = b.case_id
                      join enforcement.step s on s.id = b.step_id where ${live}), '[]') as bound,
          exists (select from retention.hold h where h.recording_id = r.id and h.lifted_at is null) as is_held,
          exists (select from recording.binding b join retention.hold h on h.case_id = b.case_id
                   where ${live} and h.lifted_at is null) as is_case_held,
          exists (select from recording.requested w join recording.access_request q on q.id = w.request_id
                   where w.recording_id = r.id and q.state in ('asked', 'granted')) as is_asked,
          exists (select from recording.binding b
                    join publicity.publication p on p.source_key = 'case:' || b.case_id || ':' || b.step_id
                    join publicity.correction k on k.publication_id = p.id
                   where ${live} and k.answered_at is null) as is_disputed,
          case when not exists (select from recording.binding b where ${live}) then (
            select c.code from enforcement.step s join enforcement.enforcement_case c on c.id = s.case_id
              join recording.case_standing t on t.case_id = c.id
             where c.unit_id = r.unit_id and t.met < t.due
               and s.step_on = (r.started_at at time zone 'Asia/Shanghai')::date
               and (r.officer_id is null or s.officer_ids = '{}' or r.officer_id = any (s.officer_ids))
             order by c.code limit 1) end as lacking_case
     from recording.recording r left join authority.enforcement_officer o on o.id = r.officer_id
    where r.id = any ($1::uuid[]) order by r.started_at, r.id`,
)

const candidate = `r.removed_at is null and not r.marked
      and not exists (select from recording.binding b join enforcement.enforcement_case c on c.id = b.case_id
                       where ${live} and (c.closed_on is null or c.closed_on >= $3::date))`

/**
 * Of the department `$1`, the oldest first, after `$4`: those that began before `$2` and are in no file, or in files that
 * were closed before `$3`. Each is judged by itself afterwards.
 */
export const candidatesOf = statement<{ readonly id: string }>(
  'retention.candidates-of',
  `select r.id from recording.recording r
    where r.unit_id = $1 and r.started_at < $2::timestamptz and ${candidate}
      and ($4::uuid is null or (r.started_at, r.id) > (select l.started_at, l.id from recording.recording l where l.id = $4))
    order by r.started_at, r.id limit $5`,
)

/** Per department below one of `$1`: how many have outlived the ordinary term, and their bytes. `$2`, `$3` as above. */
export const candidatesPerUnit = statement<{
  readonly unit_id: string
  readonly unit_name: string
  readonly candidates: number
  readonly bytes: string
  readonly is_listed: boolean
}>(
  'retention.candidates-per-unit',
  `select u.id as unit_id, u.name as unit_name, c.candidates, c.bytes,
          exists (select from retention.deletion_list d where d.unit_id = u.id and d.state in ('drawn', 'approved')) as is_listed
     from organisations.unit u cross join lateral (
       select count(*)::int as candidates, coalesce(sum(r.size), 0) as bytes from recording.recording r
        where r.unit_id = u.id and r.started_at < $2::timestamptz and ${candidate}
          and not exists (select from retention.hold h where h.recording_id = r.id and h.lifted_at is null)) c
    where u.kind = 'department' and u.path && $1::uuid[] and c.candidates > 0 order by c.candidates desc, u.name`,
)

/** Bound to the case and not removed. */
export const boundRecordingsOf = statement<{ readonly recording_id: string }>(
  'retention.bound-recordings-of',
  `select distinct b.recording_id from recording.binding b join recording.recording r on r.id = b.recording_id
    where b.case_id = $1 and b.undone_at is null and r.removed_at is null`,
)

/** The recording `$1`, below one of `$2`. */
export const findSeen = statement<{ readonly id: string }>(
  'retention.find-seen',
  `select r.id from recording.recording r join organisations.unit u on u.id = r.unit_id
    where r.id = $1 and u.path && $2::uuid[]`,
)

export const findSeenCase = statement<{ readonly id: string; readonly code: string }>(
  'retention.find-seen-case',
  `select c.id, c.code from enforcement.enforcement_case c join organisations.unit u on u.id = c.unit_id
    where c.id = $1 and u.path && $2::uuid[]`,
)

/** A department below one of `$2`. */
export const findDepartment = statement<{ readonly id: string; readonly name: string }>(
  'retention.find-department',
  `select id, name from organisations.unit where id = $1 and kind = 'department' and path && $2::uuid[]`,
)
