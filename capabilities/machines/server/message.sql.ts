import { statement } from '#platform/server/database/statement.ts'
import type { MessageType } from '../domain/index.ts'

/**
 * One message of a client after the other, so that two that come at once see each other. Not the client's row: that is
 * locked last, by whoever tells it of a change, and two orders of locks would wait for each other.
 */
export const queueUp = statement(
  'machines.queue-up',
  `select from pg_advisory_xact_lock(hashtextextended('machines.client ' || $1::text, 0))`,
)

export const findArrival = statement<{ readonly referral_id: string; readonly digest: Buffer }>(
  'machines.find-arrival',
  'select referral_id, digest from machines.arrival where client_id = $1 and their_key = $2',
)

export const insertArrival = statement(
  'machines.insert-arrival',
  'insert into machines.arrival (client_id, their_key, referral_id, digest, at) values ($1, $2, $3, $4, $5)',
)

export const divisionOf = statement<{ readonly division_code: string }>(
  'machines.division-of',
  'select division_code from organisations.unit where id = $1',
)

export interface MessageRow {
  readonly sequence: number
  readonly type: MessageType
  readonly digest: Buffer
  readonly content: unknown
  readonly state: 'kept' | 'applied' | 'refused'
  readonly code: string | null
}

export const messagesOf = statement<MessageRow>(
  'machines.messages-of',
  `select sequence, type, digest, content, state, code from machines.message
    where referral_id = $1 and client_id = $2 order by sequence`,
)

export const countSettled = statement<{ readonly referral_id: string; readonly settled: number }>(
  'machines.count-settled',
  `select referral_id, count(*)::int as settled from machines.message
    where referral_id = any($1) and client_id = $2 and state <> 'kept' group by referral_id`,
)

export const insertMessage = statement(
  'machines.insert-message',
  `insert into machines.message (referral_id, client_id, sequence, type, digest, content, state, received_at, settled_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, case when $7 = 'applied' then $8::timestamptz end)`,
)

export const settleMessage = statement(
  'machines.settle-message',
  `update machines.message set state = $4, code = $5, settled_at = $6
    where referral_id = $1 and client_id = $2 and sequence = $3`,
)

/** A message that waited tells what became of it; the state of the referral stays what it is. */
export const insertMessageEvent = statement(
  'machines.insert-message-event',
  `with speaker as (update machines.client set last_position = last_position + 1 where id = $1 returning last_position)
   insert into machines.event (client_id, position, referral_id, type, state, sequence, code, at)
   select $1, s.last_position, $2, $3, r.state, $4, $5, now() from speaker s, referral.referral r where r.id = $2`,
)

export interface EventRow {
  readonly position: number
  readonly type: string
  readonly referral_id: string
  readonly number: string
  readonly their_number: string | null
  readonly state: string
  readonly sequence: number | null
  readonly code: string | null
  readonly at: Date
}

export const eventsSince = statement<EventRow>(
  'machines.events-since',
  `select e.position::float8 as position, e.type, e.referral_id, r.number, r.their_number, e.state, e.sequence, e.code, e.at
     from machines.event e join referral.referral r on r.id = e.referral_id
    where e.client_id = $1 and e.position > $2 order by e.position limit $3`,
)
