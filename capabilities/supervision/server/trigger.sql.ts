import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { OrderState, SupervisedFacts, WatchedLimit } from '../domain/index.ts'

/** What the rules look at, per matter. */
export interface SupervisedRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly reach: readonly string[]
  readonly unit_id: string
  readonly unit_name: string
  readonly owner_name: string | null
  readonly due_on: LegalDate | null
  readonly due_kind: WatchedLimit | null
  readonly order_state: OrderState | null
  readonly order_due_on: LegalDate | null
  readonly dissatisfied_on: LegalDate | null
  readonly orders: number
}

/**
 * Dissatisfied answers at a visit, and those that a party gave by its code. Of the second kind the newest counts: who
 * thought better of it is no longer dissatisfied.
 */
const dissatisfied = `
  select f.dispute_id, f.on_day, f.recorded_at as at from mediation.follow_up f
   where f.satisfaction in ('dissatisfied', 'very-dissatisfied')
  union all
  select p.dispute_id, j.at::date, j.at from applications.party_judgement j
    join mediation.proceeding p on p.id = j.proceeding_id
   where j.satisfaction in ('dissatisfied', 'very-dissatisfied')
     and not exists (select from applications.party_judgement l
                      where l.party_id = j.party_id and l.proceeding_id = j.proceeding_id and l.at > j.at)`

/** Only open matters have a clock to watch; a dissatisfied answer is watched until an order follows it. */
const facts = `
  select d.id, d.code, d.title, d.reach, d.holder_unit_id as unit_id, u.name as unit_name, w.display_name as owner_name,
         case when d.filing = 'open' then d.due_on end as due_on,
         case when d.filing = 'open' then d.due_kind end as due_kind,
         o.state as order_state, o.due_on as order_due_on, f.on_day as dissatisfied_on, coalesce(n.orders, 0) as orders
    from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    left join access.account w on w.id = d.owner_id
    left join supervision.supervision_order o on o.dispute_id = d.id and o.ended_at is null
    left join lateral (select count(*)::int as orders, max(s.issued_at) as last_at
                         from supervision.supervision_order s where s.dispute_id = d.id) n on true
    left join lateral (select max(e.on_day) as on_day from (${dissatisfied}) e
                        where e.dispute_id = d.id and (n.last_at is null or e.at > n.last_at)) f on true`

export const findSupervised = statement<SupervisedRow>(
  'supervision.find-supervised',
  `${facts} where d.id = $1`,
)

/**
 * Matters of which a rule may speak: `$1` and `$2` the officer's names, `$3` units that the officer supervises, `$4`
 * today, `$5` the last day that is amber, `$6` how many. Which of them it speaks of, the domain decides.
 */
export const supervisedMatters = statement<SupervisedRow>(
  'supervision.supervised-matters',
  `with candidate as (
     select id from disputes.dispute where filing = 'open' and due_on <= $5::date
     union select dispute_id from supervision.supervision_order where state in ('issued', 'reopened') and due_on < $4::date
     union select e.dispute_id from (${dissatisfied}) e)
   ${facts} where d.id in (select id from candidate) and d.filing <> 'merged' and ${isWithinReach('d', 1)}
                  and d.reach && $3::uuid[]
                  and case when o.id is null then d.filing = 'open' and d.due_on <= $5::date or f.on_day is not null
                           else o.state in ('issued', 'reopened') and o.due_on < $4::date end
     order by coalesce(o.due_on, case when d.filing = 'open' then d.due_on end, f.on_day), d.id limit $6`,
)

export function factsOf(row: SupervisedRow): SupervisedFacts {
  const { due_on: on, due_kind: kind, order_state: state, order_due_on: dueOn } = row
  return {
    due: on === null || kind === null ? null : { kind, on },
    openOrder: state === null || dueOn === null ? null : { state, dueOn },
    dissatisfiedOn: row.dissatisfied_on,
  }
}
