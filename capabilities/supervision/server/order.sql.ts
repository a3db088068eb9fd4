import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { OrderKind, OrderState, OrderTrigger } from '../domain/index.ts'
import type { OrderPlace } from './rights.ts'

/** Moments inside are text in UTC. */
export interface TurnRow {
  readonly reason: string
  readonly askedAt: string
  readonly askedBy: string
  readonly dueOn: LegalDate
  readonly reply: string | null
  readonly repliedAt: string | null
  readonly repliedBy: string | null
  readonly papers: readonly { readonly id: string; readonly name: string }[]
}

export interface OrderRow extends OrderPlace {
  readonly id: string
  readonly version: number
  readonly dispute_id: string
  readonly code: string
  readonly title: string
  readonly kind: OrderKind
  readonly trigger: OrderTrigger
  readonly trigger_words: string | null
  readonly state: OrderState
  readonly unit_name: string
  readonly answerable_name: string | null
  readonly issued_at: Date
  readonly issued_by: string
  readonly due_on: LegalDate
  readonly assumption: boolean
  readonly ended_at: Date | null
  readonly ended_by: string | null
  readonly end_words: string | null
  readonly turns: readonly TurnRow[]
}

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const whole = `
  select o.id, o.version, o.dispute_id, d.code, d.title, d.reach, d.holder_unit_id, o.kind, o.trigger, o.trigger_words,
         o.state, o.unit_id, u.name as unit_name, w.display_name as answerable_name, o.issued_at,
         i.display_name as issued_by, o.due_on, l.assumption, o.ended_at, e.display_name as ended_by, o.end_words, t.turns
    from supervision.supervision_order o join disputes.dispute d on d.id = o.dispute_id
    join organisations.unit u on u.id = o.unit_id join access.account i on i.id = o.issued_by
    join rules.rule l on l.id = o.rule_id left join access.account w on w.id = o.answerable_id
    left join access.account e on e.id = o.ended_by
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
               'reason', t.reason, 'askedAt', ${moment('t.asked_at')}, 'askedBy', q.display_name, 'dueOn', t.due_on,
               'reply', t.reply, 'repliedAt', ${moment('t.replied_at')}, 'repliedBy', r.display_name,
               'papers', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.attached_at)
                                     from files.attachment a
                                    where a.matter_id = o.dispute_id and a.id = any(t.papers)), '[]'))
               order by t.position) as turns
        from supervision.turn t join access.account q on q.id = t.asked_by
        left join access.account r on r.id = t.replied_by where t.order_id = o.id) t`

/** `$1` and `$2` the officer's names. */
export const findOrder = statement<OrderRow>(
  'supervision.find-order',
  `${whole} where ${isWithinReach('d', 1)} and o.id = $3`,
)

export const ordersOf = statement<OrderRow>(
  'supervision.orders-of',
  `${whole} where ${isWithinReach('d', 1)} and o.dispute_id = $3 order by o.ended_at is not null, o.issued_at desc, o.id desc`,
)

/** `$3` units that the officer supervises, `$4` and `$5` the first moment of the week and of the next. */
export const ordersOfWeek = statement<OrderRow>(
  'supervision.orders-of-week',
  `${whole} where ${isWithinReach('d', 1)} and d.reach && $3::uuid[] and o.issued_at < $5::timestamptz
                  and (o.ended_at is null or o.ended_at >= $4::timestamptz)
   order by u.name, o.issued_at, o.id`,
)

interface LockedOrder {
  readonly id: string
  readonly kind: OrderKind
  readonly state: OrderState
  readonly version: number
  readonly turns: number
  readonly replied_by: string | null
}

const locked = `select o.id, o.kind, o.state, o.version, t.position as turns, t.replied_by
    from supervision.supervision_order o
    join lateral (select position, replied_by from supervision.turn where order_id = o.id
                   order by position desc limit 1) t on true`

export const lockOrder = statement<LockedOrder>(
  'supervision.lock-order',
  `${locked} where o.id = $1 for update of o`,
)

export const lockOpenOrder = statement<LockedOrder>(
  'supervision.lock-open-order',
  `${locked} where o.dispute_id = $1 and o.ended_at is null for update of o`,
)

export const insertOrder = statement(
  'supervision.insert-order',
  `insert into supervision.supervision_order (id, dispute_id, kind, trigger, trigger_words, state, unit_id, answerable_id,
                                              rule_id, due_on, issued_at, issued_by)
   values ($1, $2, $3, $4, $5, 'issued', $6, $7, $8, $9, $10, $11)`,
)

export const insertTurn = statement(
  'supervision.insert-turn',
  `insert into supervision.turn (order_id, position, reason, asked_at, asked_by, due_on)
   values ($1, $2, $3, $4, $5, $6)`,
)

export const keepReply = statement(
  'supervision.keep-reply',
  `update supervision.turn set reply = $3, papers = $4, replied_at = $5, replied_by = $6
    where order_id = $1 and position = $2`,
)

/** `$3` the new limit and `$4` its rule where there is one; `$5` to `$7` when, by whom and why it ended. */
export const moveOrder = statement<{ readonly version: number }>(
  'supervision.move-order',
  `update supervision.supervision_order
      set state = $2, due_on = coalesce($3, due_on), rule_id = coalesce($4, rule_id), ended_at = $5, ended_by = $6,
          end_words = $7, version = version + 1
    where id = $1 returning version`,
)
