import { isWithinReach } from '#capabilities/access/domain/index.ts'
import { saidByParties } from '#capabilities/applications/server/index.ts'
import type { Measure } from '../../domain/index.ts'

/** Parameters of every measure: `$1` and `$2` the officer's names, `$3` units overseen, then period, today and unit. */
const [FROM, TO, TODAY, UNDER] = ['$4::date', '$5::date', '$6::date', '$7::uuid']

const AGREED = `('agreement-written', 'agreement-oral', 'partial')`
const registeredOn = `(d.registered_at at time zone 'Asia/Shanghai')::date`

/**
 * The last mediation of each dispute that ended in the period: mediated twice, a dispute counts once, for the body that
 * ended it. What was handed on has not ended.
 */
const endings = `(select distinct on (p.dispute_id) p.* from mediation.proceeding p
   where p.state = 'ended' and p.outcome <> 'handed-on' and p.ended_on between ${FROM} and ${TO}
   order by p.dispute_id, p.ended_on desc, p.id desc)`

const agreedIn = (more: string) => `exists (select from mediation.proceeding p
   where p.dispute_id = d.id and p.outcome in ${AGREED} ${more})`

const effective = `mediation.agreement a join mediation.proceeding p on p.id = a.proceeding_id
   join disputes.dispute d on d.id = p.dispute_id`

/**
 * What each measure counts over: `dispute_id`, `item` (its own id), `day` by which it falls into the period, whether it
 * is `met`, and the `amount` of a mean or a sum. The formula in words is in `domain/measures`.
 */
const selects: Readonly<Record<Measure, string>> = {
  acceptance: `select d.id as dispute_id, d.id as item, ${registeredOn} as day, d.accepted_on is not null as met, null::numeric as amount
    from disputes.dispute d where ${registeredOn} between ${FROM} and ${TO}`,
  'accepted-in-time': `select d.id, c.id, c.due_on, exists (select from ledger.entry e
       where e.chain = d.id and e.type in ('accepted', 'declined') and (e.at at time zone 'Asia/Shanghai')::date <= c.due_on), null::numeric
    from deadlines.clock c join disputes.dispute d on d.id = c.matter_id
    where c.kind = 'acceptance' and c.due_on between ${FROM} and least(${TO}, ${TODAY} - 1)`,
  'success-accepted': `select d.id, d.id, d.accepted_on, ${agreedIn('')}, null::numeric
    from disputes.dispute d where d.accepted_on between ${FROM} and ${TO}`,
  'success-handled': `select d.id, d.id, d.accepted_on, ${agreedIn(`and p.ended_on between ${FROM} and ${TO}`)}, null::numeric
    from disputes.dispute d
    where d.accepted_on <= ${TO} and (d.filing = 'open' or d.closed_on >= ${FROM})
      and not exists (select from mediation.proceeding p where p.dispute_id = d.id and p.state = 'ended'
        and p.outcome <> 'handed-on' and p.ended_on < ${FROM}
        and not exists (select from mediation.proceeding l where l.dispute_id = d.id and l.accepted_on >= p.ended_on and l.id <> p.id))`,
  'success-ended': `select d.id, e.id, e.ended_on, e.outcome in ${AGREED}, null::numeric
    from ${endings} e join disputes.dispute d on d.id = e.dispute_id`,
  'on-time': `select d.id, c.id, coalesce(e.ended_on, c.due_on), coalesce(e.ended_on <= c.due_on, false), null::numeric
    from disputes.dispute d
    join lateral (select c.id, c.due_on, c.state from deadlines.clock c where c.matter_id = d.id and c.kind = 'mediation'
                   order by c.started_on desc, c.id desc limit 1) c on true
    left join ${endings} e on e.dispute_id = d.id
    where e.id is not null
       or c.due_on <= least(${TO}, ${TODAY} - 1) and (c.state = 'running' or exists (select from mediation.proceeding p
            where p.dispute_id = d.id and p.state = 'ended' and p.ended_on > ${TO} and p.accepted_on <= ${TO}))`,
  length: `select d.id, e.id, e.ended_on, true, (e.ended_on - e.accepted_on)::numeric
    from ${endings} e join disputes.dispute d on d.id = e.dispute_id`,
  'agreed-amount': `select d.id, o.id, a.effective_on, true, o.amount_fen::numeric
    from ${effective} join mediation.obligation o on o.agreement_id = a.id
    where a.state = 'effective' and a.effective_on between ${FROM} and ${TO} and o.amount_fen is not null`,
  performance: `select d.id, a.id, w.due_on, w.met, null::numeric
    from ${effective} join lateral (
      select max(o.due_on) as due_on,
             bool_and(o.performance = 'waived' or o.performance = 'performed' and o.settled_on <= o.due_on) as met
        from mediation.obligation o where o.agreement_id = a.id) w on true
    where a.state = 'effective' and w.due_on between ${FROM} and least(${TO}, ${TODAY} - 1)`,
  confirmed: `select d.id, a.id, a.effective_on, a.confirmation = 'confirmed', null::numeric
    from ${effective} where a.state = 'effective' and a.effective_on between ${FROM} and ${TO}`,
  answered: `select s.dispute_id, s.party_id, s.ended_on, coalesce(s.satisfaction <> 'not-answered', false), null::numeric
    from ${saidByParties(FROM, TO)} s`,
  satisfied: `select s.dispute_id, s.party_id, s.ended_on, s.satisfaction in ('satisfied', 'very-satisfied'), null::numeric
    from ${saidByParties(FROM, TO)} s where s.satisfaction <> 'not-answered'`,
}

/** What the officer oversees of a period that has begun: the one predicate of rights, and the unit that was asked for. */
export const overseen = `${isWithinReach('d', 1)} and d.reach && $3::uuid[] and d.filing <> 'merged'
     and ${TODAY} >= ${FROM} and (${UNDER} is null or d.reach && array[${UNDER}])`

/** A measure over what the officer oversees. */
export function measured(measure: Measure): string {
  return `select m.*, d.code, d.title, d.holder_unit_id, u.name as unit_name
    from (${selects[measure]}) m (dispute_id, item, day, met, amount)
    join disputes.dispute d on d.id = m.dispute_id join organisations.unit u on u.id = d.holder_unit_id
   where ${overseen}`
}
