import type { Grant } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Channel, DeliveryState, MatterKind, NotificationEvent } from '../domain/index.ts'
import { grantsOn } from './people.sql.ts'

export const insertDelivery = statement(
  'notifications.insert-delivery',
  `insert into notifications.delivery (id, notification_id, account_id, channel, state, not_before, created_at)
   values ($1, $2, $3, $4, 'waiting', $5, $6)`,
)

export interface WaitingDelivery {
  readonly id: string
  readonly channel: Channel
  readonly attempts: number
  readonly account_id: string
  readonly is_active: boolean
  readonly grants: readonly Grant[]
  readonly sealed: Uint8Array | null
  readonly language: Language
  readonly event: NotificationEvent | null
  readonly due_on: LegalDate | null
  readonly matter_id: string | null
  readonly kind: MatterKind | null
  /** Of a dispute or a submission alone. */
  readonly code: string | null
}

/** Locked, so that two workers never send the same; `$2` the day. */
export const lockDelivery = statement<WaitingDelivery>(
  'notifications.lock-delivery',
  `select l.id, l.channel, l.attempts, l.account_id, a.state = 'active' as is_active, ${grantsOn('$2')} as grants,
          case l.channel when 'mail' then s.mail_sealed else s.sms_sealed end as sealed,
          coalesce(s.language, 'zh') as language, n.event, n.due_on, n.matter_id, n.matter_kind as kind, coalesce(d.code, w.code) as code
     from notifications.delivery l join access.account a on a.id = l.account_id
     left join notifications.setting s on s.account_id = l.account_id
     left join notifications.notification n on n.id = l.notification_id
     left join disputes.dispute d on d.id = n.matter_id
     left join review.submission w on w.id = n.matter_id
    where l.id = $1 and l.state = 'waiting' for update of l`,
)

/** `$6` null while it goes on waiting. */
export const moveDelivery = statement(
  'notifications.move-delivery',
  `update notifications.delivery set state = $2, reason = $3, attempts = $4, not_before = coalesce($5, not_before), ended_at = $6
    where id = $1`,
)

export interface DeliveryRow {
  readonly id: string
  readonly account_name: string
  readonly unit_name: string
  readonly channel: Channel
  readonly state: DeliveryState
  readonly reason: string | null
  readonly attempts: number
  readonly not_before: Date
  readonly created_at: Date
  readonly ended_at: Date | null
  readonly event: NotificationEvent | null
}

/** `$1` a state or null, `$2` and `$3` the place after which to go on, `$4` how many. */
export const listDeliveryRows = statement<DeliveryRow>(
  'notifications.list-deliveries',
  `select l.id, a.display_name as account_name, u.name as unit_name, l.channel, l.state, l.reason, l.attempts,
          l.not_before, l.created_at, l.ended_at, n.event
     from notifications.delivery l join access.account a on a.id = l.account_id
     join organisations.unit u on u.id = a.unit_id
     left join notifications.notification n on n.id = l.notification_id
    where ($1::text is null or l.state = $1)
      and ($2::timestamptz is null or (l.created_at, l.id) < ($2::timestamptz, $3::uuid))
    order by l.created_at desc, l.id desc limit $4`,
)

export const countFailed = statement<{ readonly count: number }>(
  'notifications.count-failed',
  `select count(*)::int as count from notifications.delivery where state = 'failed'`,
)

/** Only what failed is sent again. */
export const reviveDelivery = statement<{ readonly id: string }>(
  'notifications.revive-delivery',
  `update notifications.delivery set state = 'waiting', reason = null, attempts = 0, not_before = $2, ended_at = null
    where id = $1 and state = 'failed' returning id`,
)

export const findDelivery = statement<{ readonly state: DeliveryState }>(
  'notifications.find-delivery',
  'select state from notifications.delivery where id = $1',
)
