import { statement } from '#platform/server/database/statement.ts'
import type { HoldGround } from '../domain/index.ts'

export interface HoldRow {
  readonly id: string
  readonly recording_id: string | null
  readonly recording_name: string | null
  readonly case_id: string | null
  readonly case_code: string | null
  readonly case_title: string | null
  readonly unit_name: string
  readonly ground: HoldGround
  readonly words: string
  readonly placed_at: Date
  readonly placed_by: string
  readonly lifted_at: Date | null
  readonly lifted_by: string | null
  readonly lifted_why: string | null
  readonly may_lift: boolean
}

/** Below one of `$1`; whether it may be lifted, below one of `$2`. */
const holds = `select h.id, h.recording_id, r.name as recording_name, h.case_id, c.code as case_code, c.title as case_title,
       u.name as unit_name, h.ground, h.words, h.placed_at, p.display_name as placed_by, h.lifted_at,
       l.display_name as lifted_by, h.lifted_why, h.lifted_at is null and u.path && $2::uuid[] as may_lift
  from retention.hold h
  left join recording.recording r on r.id = h.recording_id
  left join enforcement.enforcement_case c on c.id = h.case_id
  join organisations.unit u on u.id = coalesce(r.unit_id, c.unit_id)
  join access.account p on p.id = h.placed_by left join access.account l on l.id = h.lifted_by
 where u.path && $1::uuid[]`
const latestFirst = 'order by h.lifted_at is not null, h.placed_at desc, h.id desc'

export const holdsWithin = statement<HoldRow>(
  'retention.holds-within',
  `${holds} and ($3 = 'all' or h.lifted_at is null) ${latestFirst} limit $4`,
)

/** On the recording `$3` itself, and on cases that it is bound to. */
export const holdsOfRecording = statement<HoldRow>(
  'retention.holds-of-recording',
  `${holds} and (h.recording_id = $3 or exists (select from recording.binding b
      where b.recording_id = $3 and b.case_id = h.case_id and b.undone_at is null)) ${latestFirst}`,
)

export const holdsOfCase = statement<HoldRow>(
  'retention.holds-of-case',
  `${holds} and h.case_id = $3 ${latestFirst}`,
)

export const insertHold = statement(
  'retention.insert-hold',
  `insert into retention.hold (id, recording_id, case_id, ground, words, placed_at, placed_by) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Below one of `$2`. */
export const lockHold = statement<{
  readonly id: string
  readonly recording_id: string | null
  readonly case_id: string | null
  readonly lifted_at: Date | null
}>(
  'retention.lock-hold',
  `select h.id, h.recording_id, h.case_id, h.lifted_at from retention.hold h
     left join recording.recording r on r.id = h.recording_id
     left join enforcement.enforcement_case c on c.id = h.case_id
     join organisations.unit u on u.id = coalesce(r.unit_id, c.unit_id)
    where h.id = $1 and u.path && $2::uuid[] for update of h`,
)

export const setLifted = statement(
  'retention.set-lifted',
  'update retention.hold set lifted_at = $2, lifted_by = $3, lifted_why = $4 where id = $1',
)
