import { statement } from '#platform/server/database/statement.ts'
import type { CallAnswer, CallState } from '../domain/index.ts'

export const insertRequest = statement(
  'rosters.insert-request',
  `insert into rosters.on_call_request (id, seat_id, visit_id, sealed_reason, asked_at, asked_by, state)
   values ($1, $2, $3, $4, $5, $6, 'waiting')`,
)

export interface RequestRow {
  readonly id: string
  readonly seat_id: string
  readonly visit_id: string | null
  readonly asked_by: string
  readonly state: CallState
  readonly taken_by: string | null
}

export const lockRequest = statement<RequestRow>(
  'rosters.lock-request',
  `select id, seat_id, visit_id, asked_by, state, taken_by from rosters.on_call_request where id = $1 for update`,
)

export const setRequest = statement(
  'rosters.set-request',
  'update rosters.on_call_request set state = $2, taken_by = coalesce($3, taken_by) where id = $1',
)

export interface OfferRow {
  readonly id: string
  readonly account_id: string
  readonly answer_by: Date
  readonly answer: CallAnswer | null
}

export const findOffers = statement<OfferRow>(
  'rosters.find-offers',
  `select id, account_id, answer_by, answer from rosters.on_call_offer where request_id = $1 order by offered_at, id`,
)

export const insertOffer = statement(
  'rosters.insert-offer',
  `insert into rosters.on_call_offer (id, request_id, account_id, offered_at, answer_by) values ($1, $2, $3, $4, $5)`,
)

export const answerOffer = statement(
  'rosters.answer-offer',
  'update rosters.on_call_offer set answer = $2, answered_at = $3, reason = $4 where id = $1',
)

export interface CallRow {
  readonly id: string
  readonly seat_name: string
  readonly visit_id: string | null
  readonly visit_code: string | null
  readonly state: CallState
  readonly asked_at: Date
  readonly asked_by: string
  readonly asked_by_name: string
  readonly taken_by: string | null
  readonly taken_by_name: string | null
  readonly sealed_reason: Buffer
  readonly is_note_reader: boolean
  readonly offers: readonly {
    readonly accountId: string
    readonly name: string
    readonly offeredAt: string
    readonly answerBy: string
    readonly answer: CallAnswer | null
    readonly reason: string
  }[]
}

/** One's own: asked, offered or taken; and what the seats that one plans were asked. */
export const findCalls = statement<CallRow>(
  'rosters.find-calls',
  `select r.id, s.name as seat_name, r.visit_id, v.code as visit_code, r.state, r.asked_at, r.asked_by,
          k.display_name as asked_by_name, r.taken_by, t.display_name as taken_by_name, r.sealed_reason,
          exists (select 1 from rosters.session_note n
                   where n.request_id = r.id and $1 = any(n.readers || n.written_by)) as is_note_reader,
          coalesce((select json_agg(json_build_object('accountId', o.account_id, 'name', a.display_name,
                                     'offeredAt', o.offered_at, 'answerBy', o.answer_by, 'answer', o.answer,
                                     'reason', o.reason) order by o.offered_at, o.id)
                      from rosters.on_call_offer o join access.account a on a.id = o.account_id
                     where o.request_id = r.id), '[]') as offers
     from rosters.on_call_request r join rosters.seat s on s.id = r.seat_id
     join organisations.unit c on c.id = s.centre_unit_id
     left join reception.visit v on v.id = r.visit_id
     join access.account k on k.id = r.asked_by left join access.account t on t.id = r.taken_by
    where r.asked_by = $1 or c.path && $2::uuid[]
       or exists (select 1 from rosters.on_call_offer o where o.request_id = r.id and o.account_id = $1)
    order by r.asked_at desc, r.id desc limit 100`,
)

export const insertNote = statement(
  'rosters.insert-note',
  `insert into rosters.session_note (id, request_id, sealed, minutes, written_at, written_by, readers)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export interface NoteRow {
  readonly sealed: Buffer
  readonly minutes: number
  readonly written_at: Date
  readonly written_by_name: string
}

export const findNote = statement<NoteRow>(
  'rosters.find-note',
  `select n.sealed, n.minutes, n.written_at, a.display_name as written_by_name
     from rosters.session_note n join access.account a on a.id = n.written_by
    where n.request_id = $1 and $2 = any(n.readers || n.written_by)`,
)
