import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { MatterKind, NotificationEvent } from '../domain/index.ts'
import { reachOfComplaint, unitsOfAdministrators } from './notification.sql.ts'

/** @property kind of the chain on which it stands */
export interface EntryRow {
  readonly chain: string
  readonly seq: number
  readonly kind: string
  readonly type: string
  readonly actor: string
  readonly at: Date
  readonly facts: Readonly<Record<string, unknown>>
}

/** The events of the chains `$1`, each with its number in `$2`. */
export const findEntries = statement<EntryRow>(
  'notifications.find-entries',
  `select e.chain, e.seq, e.kind, e.type, e.actor, e.at, e.body::json as facts
     from unnest($1::uuid[], $2::int[]) with ordinality as asked (chain, seq, place) join ledger.entry e using (chain, seq)
    order by asked.place`,
)

/** Who did one of `$3` last, before the event `$2`. */
export const findAskedBefore = statement<{ readonly actor: string }>(
  'notifications.find-asked-before',
  `select actor from ledger.entry where chain = $1 and seq < $2 and type = any($3) order by seq desc limit 1`,
)

export interface MatterRow {
  readonly id: string
  readonly kind: MatterKind
  readonly reach: readonly string[]
  readonly sensitivity: string
  readonly holder: string | null
  readonly owner: string | null
  readonly awaits_triage: boolean
  /** Its own limit, where the event names none. */
  readonly runs_to?: LegalDate | null
}

const ofUnit = (kind: MatterKind, table: string) => `
   union all select x.id, '${kind}', u.path, 'ordinary', x.unit_id, null, false, null
               from ${table} x join organisations.unit u on u.id = x.unit_id where x.id = any($1)`

/** The matters that events of the ledger belong to, by the ids `$1` of their chains. */
export const findMatters = statement<MatterRow>(
  'notifications.find-matters',
  `select id, 'dispute' as kind, reach, sensitivity, holder_unit_id as holder, owner_id as owner,
          routing = 'registered' as awaits_triage, null::date as runs_to
     from disputes.dispute where id = any($1)
   union all select id, 'visit', reach, sensitivity, null, null, false, null from reception.visit where id = any($1)
   union all select id, 'event', reach, sensitivity, null, null, false, null from safety.event where id = any($1)
   union all select c.id, 'complaint', h.reach, 'ordinary', h.reach[array_length(h.reach, 1)], null, false, null
               from committees.complaint c cross join lateral (select ${reachOfComplaint} as reach) h where c.id = any($1)
   union all select account_id, 'machine-client', ${unitsOfAdministrators}, 'ordinary', null, null, false, null
               from machines.client where account_id = any($1)
   union all select r.id, 'on-call', w.path, 'ordinary', s.unit_id, r.asked_by, false, null
               from rosters.on_call_request r join rosters.seat s on s.id = r.seat_id
               join organisations.unit w on w.id = s.unit_id where r.id = any($1)
   union all select s.id, 'seat', w.path, 'ordinary', s.unit_id, null, false, null
               from rosters.seat s join organisations.unit w on w.id = s.unit_id where s.id = any($1)
   union all select s.id, 'review-submission', u.path, 'ordinary', s.unit_id, r.account_id, false, s.due_on
               from review.submission s join organisations.unit u on u.id = s.unit_id
               left join authority.reviewer r on r.id = s.reviewer_id where s.id = any($1)
   ${ofUnit('return', 'returns.department_return')} ${ofUnit('publication', 'publicity.publication')}
   ${ofUnit('enforcement-officer', 'authority.enforcement_officer')} ${ofUnit('list-version', 'authority.list_version')}
   ${ofUnit('recording', 'recording.recording')} ${ofUnit('deletion-list', 'retention.deletion_list')}`,
)

export interface LimitRow extends MatterRow {
  readonly due_on: LegalDate
  readonly event: NotificationEvent
  readonly accounts: readonly string[]
  readonly units: readonly string[]
}

const untold = (event: string, due: string) => `not exists (
  select from notifications.notification n where n.matter_id = d.id and n.source = '${event}:' || ${due})`

/**
 * Limits that are near or past and were told to nobody yet: `$1` today, then the last day of which is told by the
 * reminder `$2`, as amber `$3`, of a reply `$4`, of a task of joint work `$5`; `$6` the first day that is still told as
 * past; of a notice of routes `$7`, of the thirty days of confirmation `$8`, of a complaint `$9`. An older one is on every
 * list of overdue matters already.
 */
export const limitsToTell = statement<LimitRow>(
  'notifications.limits-to-tell',
  `with due as (
     select d.*, case when d.due_on < $1::date then 'overdue' when d.due_on <= $3::date then 'amber' else 'due-reminder' end as event
       from disputes.dispute d
      where d.filing = 'open' and d.due_on >= $6::date and d.due_on <= greatest($2::date, $3::date))
   select d.id, 'dispute' as kind, d.reach, d.sensitivity, d.holder_unit_id as holder, d.owner_id as owner,
          d.routing = 'registered' as awaits_triage, d.due_on, d.event,
          '{}'::uuid[] as accounts, '{}'::uuid[] as units
     from due d where not exists (
       select from notifications.notification n where n.matter_id = d.id and n.source = d.event || ':' || d.due_on)
   union all
   select d.id, 'dispute', d.reach, d.sensitivity, d.holder_unit_id, d.owner_id, false, o.due_on, 'order-due', '{}'::uuid[], '{}'::uuid[]
     from supervision.supervision_order o join disputes.dispute d on d.id = o.dispute_id
    where o.state in ('issued', 'reopened') and d.filing <> 'merged' and o.due_on between $1::date and $4::date
      and ${untold('order-due', 'o.due_on')}
   union all
   select d.id, 'dispute', d.reach, d.sensitivity, d.holder_unit_id, d.owner_id, false, t.due_on, 'joint-task-due',
          array_remove(array[t.account_id], null), case when t.account_id is null then array[t.unit_id] else '{}' end
     from joint.task t join disputes.dispute d on d.id = t.dispute_id
    where t.done_at is null and t.dropped_at is null and d.filing = 'open' and t.due_on between $1::date and $5::date
      and ${untold('joint-task-due', 't.due_on')}
   union all
   select d.id, 'dispute', d.reach, d.sensitivity, d.holder_unit_id, d.owner_id, false, o.due_on, 'order-overdue', '{}'::uuid[], '{}'::uuid[]
     from supervision.supervision_order o join disputes.dispute d on d.id = o.dispute_id
    where o.state in ('issued', 'reopened') and d.filing <> 'merged' and o.due_on >= $6::date and o.due_on < $1::date
      and ${untold('order-overdue', 'o.due_on')}
   union all
   select d.id, 'dispute', d.reach, d.sensitivity, d.holder_unit_id, d.owner_id, false, k.due_on, 'exit-notice-due', '{}'::uuid[], '{}'::uuid[]
     from deadlines.clock k join disputes.dispute d on d.id = k.matter_id
    where k.kind = 'exit-notice' and k.state = 'running' and k.due_on between $6::date and $7::date and d.filing = 'open'
      and ${untold('exit-notice-due', 'k.due_on')}
   union all
   select d.id, 'dispute', d.reach, d.sensitivity, d.holder_unit_id, d.owner_id, false, k.due_on, 'confirmation-due', '{}'::uuid[], '{}'::uuid[]
     from deadlines.clock k join mediation.agreement g on g.id = k.matter_id join mediation.proceeding p on p.id = g.proceeding_id
     join disputes.dispute d on d.id = p.dispute_id
    where k.kind = 'confirmation' and k.state = 'running' and k.due_on between $1::date and $8::date and d.filing = 'open'
      and g.state = 'effective' and g.confirmation = 'not-applied'
      and exists (select from mediation.obligation o where o.agreement_id = g.id and o.performance in ('open', 'partial'))
      and ${untold('confirmation-due', 'k.due_on')}
   union all
   select d.id, 'complaint', h.reach, 'ordinary', h.reach[array_length(h.reach, 1)], null, false, d.due_on, 'complaint-due',
          '{}'::uuid[], '{}'::uuid[]
     from committees.complaint d join committees.complaint c on c.id = d.id
     cross join lateral (select ${reachOfComplaint} as reach) h
    where d.state = 'received' and d.due_on between $6::date and $9::date and ${untold('complaint-due', 'd.due_on')}`,
)

/** The committee whose change was not filed; its own head and who runs it from above are told. */
export const findCommittee = statement<MatterRow>(
  'notifications.find-committee',
  `select id, 'committee' as kind, path as reach, 'ordinary' as sensitivity, id as holder, null::uuid as owner,
          false as awaits_triage from organisations.unit where id = $1`,
)

/**
 * To whom tasks of joint work on the matter `$1` were given at the moment `$2`, and what the new lead `$3` took over: the
 * earliest first.
 */
export const findTasksGiven = statement<{
  readonly account_id: string | null
  readonly unit_id: string
  readonly due_on: LegalDate
}>(
  'notifications.find-tasks-given',
  `select account_id, unit_id, due_on from joint.task
    where dispute_id = $1 and done_at is null and dropped_at is null and (given_at = $2 or account_id = $3)
    order by due_on, id`,
)
