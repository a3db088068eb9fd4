import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Requester, RequestState } from '../domain/index.ts'

interface Ground {
  readonly code: string
  readonly zh: string
  readonly en: string
}

export interface RequestRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly case_id: string | null
  readonly case_code: string | null
  readonly requester: Requester
  readonly name: string
  readonly paper: string | null
  readonly purpose: string
  readonly wants_copy: boolean
  readonly state: RequestState
  readonly grounds: { readonly grant: readonly Ground[]; readonly refuse: readonly Ground[] }
  readonly due_on: LegalDate
  readonly ground: string | null
  readonly words: string | null
  readonly asked_at: Date
  readonly asked_by: string
  readonly asked_by_name: string
  readonly decided_by_name: string | null
  readonly done_at: Date | null
  readonly done_words: string | null
  readonly recordings: readonly { readonly id: string; readonly name: string }[]
  readonly is_decider: boolean
  readonly is_asker: boolean
  readonly version: number
}

const columns = `q.id, q.unit_id, u.name as unit_name, q.case_id, c.code as case_code, q.requester, q.name, q.paper, q.purpose,
       q.wants_copy, q.state, l.value as grounds, q.due_on, q.ground, q.words, q.asked_at, q.asked_by,
       a.display_name as asked_by_name, b.display_name as decided_by_name, q.done_at, q.done_words,
       (select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.started_at, r.id)
          from recording.requested w join recording.recording r on r.id = w.recording_id where w.request_id = q.id) as recordings,
       u.path && $2::uuid[] as is_decider, u.path && $3::uuid[] as is_asker, q.version`
const tables = `recording.access_request q join organisations.unit u on u.id = q.unit_id
  join rules.rule l on l.id = q.rule_id join access.account a on a.id = q.asked_by
  left join access.account b on b.id = q.decided_by
  left join enforcement.enforcement_case c on c.id = q.case_id`

/** Below one of `$1`; then units in which the officer decides, asks. Those that run come first by their due day. */
export const requestsOf = statement<RequestRow>(
  'recording.requests-of',
  `select ${columns} from ${tables}
    where u.path && $1::uuid[] and ($4 = 'all' or q.state in ('asked', 'granted'))
      and ($5::uuid is null or exists (select from recording.requested w where w.request_id = q.id and w.recording_id = $5))
      and ($6::uuid is null or q.case_id = $6)
    order by q.state <> 'asked', q.asked_at desc, q.id desc limit $7`,
)

export const lockRequest = statement<RequestRow>(
  'recording.lock-request',
  `select ${columns} from ${tables} where q.id = $4 and u.path && $1::uuid[] for update of q`,
)

/** Held in one order, since the custody of each gets a line: of `$1` those below one of `$2`. */
export const lockAsked = statement<{
  readonly id: string
  readonly unit_id: string
  readonly removed_at: Date | null
}>(
  'recording.lock-asked',
  `select r.id, r.unit_id, r.removed_at from recording.recording r join organisations.unit u on u.id = r.unit_id
    where r.id = any ($1::uuid[]) and u.path && $2::uuid[] order by r.id for update of r`,
)

/** Which of `$1` are bound to the case `$2`. */
export const boundOf = statement<{ readonly recording_id: string }>(
  'recording.bound-of',
  `select distinct recording_id from recording.binding
    where recording_id = any ($1::uuid[]) and case_id = $2 and undone_at is null`,
)

export const insertRequest = statement(
  'recording.insert-request',
  `insert into recording.access_request (id, unit_id, case_id, requester, name, paper, purpose, wants_copy, state, rule_id,
     due_on, asked_at, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10, $11, $12)`,
)

export const insertRequested = statement(
  'recording.insert-requested',
  'insert into recording.requested (request_id, recording_id) select $1, unnest($2::uuid[])',
)

export const decideRequest = statement<{ readonly version: number }>(
  'recording.decide-request',
  `update recording.access_request set state = $2, ground = $3, words = $4, decided_at = $5, decided_by = $6,
          version = version + 1 where id = $1 returning version`,
)

export const endRequest = statement<{ readonly version: number }>(
  'recording.end-request',
  `update recording.access_request set state = $2, done_at = $3, done_words = $4, version = version + 1
    where id = $1 returning version`,
)

/** The granted request `$1` that asks for a copy of the recording `$2`. */
export const grantedCopy = statement<{ readonly name: string; readonly purpose: string }>(
  'recording.granted-copy',
  `select q.name, q.purpose from recording.access_request q join recording.requested w on w.request_id = q.id
    where q.id = $1 and w.recording_id = $2 and q.state = 'granted' and q.wants_copy`,
)

export const runningRequest = statement<{ readonly is_asked: boolean }>(
  'recording.running-request',
  `select exists (select from recording.requested w join recording.access_request q on q.id = w.request_id
                   where w.recording_id = $1 and q.state in ('asked', 'granted')) as is_asked`,
)
