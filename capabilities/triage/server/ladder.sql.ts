import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { RuledReason } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { type Handing, holderKinds, type Rung, seatedKinds } from '../domain/index.ts'

/** The units that matter for the ladder over `$1`: itself, its ancestors, their committees, the hub, and `$2`. */
export const rungsAround = statement<Rung>(
  'triage.rungs-around',
  `select u.id, u.name, u.kind, u.sector, u.path
     from organisations.unit u, (select path from organisations.unit where id = $1) as holder
    where u.id = $1
       or u.valid_to is null
          and (u.id = any(holder.path) or u.kind = 'hub' or u.id = $2::uuid or u.id = (select parent_id from organisations.unit where id = $2::uuid)
               or u.kind = 'committee' and u.path[array_length(u.path, 1) - 1] = any(holder.path))`,
)

/**
 * Who holds what is addressed to the unit `$1`: of a place its general committee, where its mediators sit; without one,
 * and for what is no place, the unit itself. Nothing for who holds no dispute. `$2` the kinds that hold one, `$3` those
 * that are places.
 */
const seatOf = statement<{ readonly id: string }>(
  'triage.find-seat',
  `select coalesce((select c.id from organisations.unit c
                     where c.kind = 'committee' and c.sector is null and c.valid_to is null and c.parent_id = u.id
                       and u.kind = any($3::text[]) order by c.id limit 1), u.id) as id
     from organisations.unit u
    where u.id = $1 and u.valid_to is null and u.kind = any($2::text[])`,
)

export const findSeat = (db: Reader, unitId: string) => db.maybe(seatOf, [unitId, holderKinds, seatedKinds])

/** Open matters below the hub whose day has passed, the longest overdue first. */
export const expiredMatters = statement<{ readonly id: string }>(
  'triage.expired-matters',
  `select d.id from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where d.filing = 'open' and d.due_on < $1 and d.due_kind in ('acceptance', 'mediation')
      and d.routing in ('registered', 'dispatched', 'accepted') and u.kind <> 'hub'
    order by d.due_on, d.id`,
)

/** Requests to give a matter back that nobody answered by their day. */
export const unansweredSendBacks = statement<{ readonly id: string }>(
  'triage.unanswered-send-backs',
  `select s.dispute_id as id from triage.send_back s join disputes.dispute d on d.id = s.dispute_id
    where s.state = 'requested' and s.answer_due_on < $1 and d.filing = 'open' order by s.answer_due_on, s.id`,
)

/** Since when the present holder has it. */
export const heldSince = statement<{ readonly on: LegalDate }>(
  'triage.held-since',
  `select coalesce((select max(p.dispatched_at) from triage.dispatch p where p.dispute_id = d.id), d.registered_at)::date as on
     from disputes.dispute d where d.id = $1`,
)

export interface HandRow {
  readonly unit_id: string
  readonly unit_name: string
  readonly by: Handing
  readonly at: Date
  readonly day: LegalDate
  readonly reason: string | null
  readonly because: RuledReason | null
  readonly accepted_on: LegalDate | null
}

/** In whose hands the dispute came, in order, registration first where two acts share their moment; a unit that accepted it did so in its last time before that day's end. */
export const handsOf = statement<HandRow>(
  'triage.hands-of',
  `with hand as (
     select coalesce((select p.from_unit_id from triage.dispatch p where p.dispute_id = d.id
                       order by p.dispatched_at, p.id limit 1), d.holder_unit_id) as unit_id,
            'registered' as by, d.registered_at as at, null::text as reason, null::text as because, null::uuid as act_id
       from disputes.dispute d where d.id = $1
     union all
     select to_unit_id, act, dispatched_at, reason, because, id from triage.dispatch where dispute_id = $1
     union all
     select p.from_unit_id, 'returned', s.answered_at, s.answer, s.because, s.id
       from triage.send_back s join triage.dispatch p on p.id = s.dispatch_id
      where s.dispute_id = $1 and s.state = 'agreed')
   select h.unit_id, u.name as unit_name, h.by, h.at, h.at::date as day, h.reason, h.because,
          (select min(p.accepted_on) from mediation.proceeding p
            where p.dispute_id = $1 and p.body_unit_id = h.unit_id and p.accepted_on >= h.at::date) as accepted_on
     from hand h join organisations.unit u on u.id = h.unit_id order by h.at, h.act_id nulls first`,
)

export interface BouncingRow {
  readonly unit_id: string
  readonly unit_name: string
  readonly received: number
  readonly passed_on: number
  readonly days_lost: number
}

/**
 * `$1`, `$2` the days of the period in which a matter came into a unit's hands; `$3`, `$4` the officer's names. Days
 * are counted as `daysLost` of the domain counts them for one matter; a test holds the two together.
 */
export const bouncingByUnit = statement<BouncingRow>(
  'triage.bouncing-by-unit',
  `with came as (
     select p.dispute_id, p.to_unit_id as unit_id, p.dispatched_at::date as since,
            least((select min(n.dispatched_at) from triage.dispatch n
                    where n.dispute_id = p.dispute_id and n.dispatched_at > p.dispatched_at),
                  (select min(s.answered_at) from triage.send_back s
                    where s.dispatch_id = p.id and s.state = 'agreed'))::date as until
       from triage.dispatch p join disputes.dispute d on d.id = p.dispute_id
      where p.dispatched_at >= $1::date and p.dispatched_at < $2::date + 1 and ${isWithinReach('d', 3)}),
   judged as (
     select c.*, c.until is not null and not exists (
              select from mediation.proceeding m
               where m.dispute_id = c.dispute_id and m.body_unit_id = c.unit_id
                 and m.accepted_on between c.since and c.until) as bounced
       from came c)
   select j.unit_id, u.name as unit_name, count(*)::int as received, count(*) filter (where bounced)::int as passed_on,
          coalesce(sum(j.until - j.since) filter (where bounced), 0)::int as days_lost
     from judged j join organisations.unit u on u.id = j.unit_id
    group by j.unit_id, u.name order by days_lost desc, passed_on desc, received desc, u.name`,
)
