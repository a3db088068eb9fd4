import { statement } from '#platform/server/database/statement.ts'
import type { DeliveryState } from '../domain/index.ts'
import type { EventRow } from './message.sql.ts'

export const setWebhook = statement(
  'machines.set-webhook',
  'update machines.client set webhook_url = $2, webhook_secret = $3, version = version + 1 where id = $1',
)

export interface WaitingDelivery extends EventRow {
  readonly client_id: string
  readonly attempts: number
  readonly webhook_url: string | null
  readonly webhook_secret: Buffer | null
}

export const findWaiting = statement<WaitingDelivery>(
  'machines.find-waiting',
  `select d.client_id, d.attempts, case when c.state = 'active' then c.webhook_url end as webhook_url, c.webhook_secret,
          e.position::float8 as position, e.type, e.referral_id, r.number, r.their_number, e.state, e.sequence, e.code, e.at
     from machines.delivery d join machines.event e on e.client_id = d.client_id and e.position = d.position
     join machines.client c on c.id = d.client_id join referral.referral r on r.id = e.referral_id
    where d.id = $1 and d.state = 'waiting'`,
)

/** Nothing where a twin of the job was faster. `$3` the attempts that were seen. */
export const moveDelivery = statement<{ readonly id: string }>(
  'machines.move-delivery',
  `update machines.delivery set state = $2, attempts = $3 + 1, next_at = $4, status = $5, fault = $6, ended_at = $7
    where id = $1 and state = 'waiting' and attempts = $3 returning id`,
)

export const insertAttempt = statement(
  'machines.insert-attempt',
  `insert into machines.attempt (delivery_id, number, at, status, fault, milliseconds)
   select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from machines.attempt where delivery_id = $1`,
)

export interface DeliveryRow {
  readonly id: string
  readonly client_id: string
  readonly client_name: string
  readonly position: number
  readonly type: string
  readonly number: string
  readonly state: DeliveryState
  readonly created_at: Date
  readonly next_at: Date | null
  readonly ended_at: Date | null
  readonly attempts: readonly {
    at: string
    status: number | null
    fault: string | null
    milliseconds: number
  }[]
}

export const listDeliveries = statement<DeliveryRow>(
  'machines.list-deliveries',
  `select d.id, d.client_id, c.name as client_name, d.position::float8 as position, e.type, r.number, d.state, d.created_at,
          d.next_at, d.ended_at,
          coalesce((select json_agg(json_build_object('at', a.at, 'status', a.status, 'fault', a.fault,
                                                      'milliseconds', a.milliseconds) order by a.number)
                      from machines.attempt a where a.delivery_id = d.id), '[]') as attempts
     from machines.delivery d join machines.client c on c.id = d.client_id
     join machines.event e on e.client_id = d.client_id and e.position = d.position
     join referral.referral r on r.id = e.referral_id
    where ($1::uuid is null or d.client_id = $1) and ($2::text is null or d.state = $2)
    order by d.created_at desc, d.id desc limit $3`,
)

export const countDead = statement<{ readonly dead: number }>(
  'machines.count-dead',
  `select count(*)::int as dead from machines.delivery where state = 'dead'`,
)

export const findDelivery = statement<{ readonly state: DeliveryState; readonly has_webhook: boolean }>(
  'machines.find-delivery',
  `select d.state, c.webhook_url is not null and c.state = 'active' as has_webhook
     from machines.delivery d join machines.client c on c.id = d.client_id where d.id = $1 for update of d`,
)

export const reviveDelivery = statement(
  'machines.revive-delivery',
  `update machines.delivery set state = 'waiting', attempts = 0, next_at = null, ended_at = null where id = $1`,
)
