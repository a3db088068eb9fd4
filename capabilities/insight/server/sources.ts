import {
  isWithinReach,
  type Officer,
  type Role,
  reachValues,
  unitsWith,
} from '#capabilities/access/domain/index.ts'
import { visitsInForce } from '#capabilities/mediation/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Act } from '../domain/index.ts'

/** Numbers the parameters of a query that is put together. */
export type Add = (value: unknown) => string

export interface Asker {
  readonly officer: Officer
  readonly today: LegalDate
}

/**
 * Where acts come from. `select` gives rows (id of the dispute, due_on, note) of what is within the asker's reach;
 * a source for which the asker has no role is left out by answering undefined.
 */
export interface Source {
  readonly act: Act
  /**
   * Who has to act is named by what is asked, and need not reach the matter: only its code is shown then; of joint work
   * its title too, which stands on the page of joint work.
   */
  readonly isWithoutReach?: true
  readonly select: (asker: Asker, add: Add) => string | undefined
}

const deciders: readonly Role[] = ['mediator', 'committee-head']
const overseers: readonly Role[] = ['supervisor', 'unit-head', 'bureau-head', 'committee-head']

/** In the order of {@link acts}; another capability's acts are another row. */
export const sources: readonly Source[] = [
  {
    act: 'rule',
    select: (asker, add) =>
      below(asker, ['triage-officer'], add, () => `d.routing = 'send-back-requested'`, openSendBack),
  },
  { act: 'judge-reply', select: repliesToJudge },
  { act: 'supervised', select: ordersToReplyTo },
  {
    act: 'instructed',
    select: ({ officer }, add) => {
      const units = unitsWith(officer, deciders)
      if (units.length === 0) return undefined
      return `select d.id, i.due_on, i.words as note from triage.instruction i join disputes.dispute d on d.id = i.dispute_id
               where d.filing = 'open' and i.answered_at is null
                 and d.holder_unit_id = any(${add([officer.unitId, ...units])}::uuid[])`
    },
  },
  {
    act: 'answer-peer',
    select: ({ officer }, add) => {
      const units = unitsWith(officer, [...deciders, 'unit-head'])
      if (units.length === 0) return undefined
      return `select d.id, o.answer_due_on as due_on, o.reason as note from triage.sideways_offer o
                join disputes.dispute d on d.id = o.dispute_id
               where d.filing = 'open' and o.state = 'offered' and o.to_unit_id = any(${add([officer.unitId, ...units])}::uuid[])`
    },
  },
  { act: 'guide', isWithoutReach: true, select: askedForGuidance },
  {
    act: 'guided',
    select: ({ officer }, add) => {
      const units = unitsWith(officer, [...deciders, 'unit-head'])
      if (units.length === 0) return undefined
      return `select d.id, r.due_on, r.answer as note from guidance.request r join disputes.dispute d on d.id = r.dispute_id
               where r.state = 'answered' and r.asking_unit_id = any(${add([officer.unitId, ...units])}::uuid[])`
    },
  },
  {
    act: 'heed',
    select: (asker, add) =>
      heldBy(
        asker,
        add,
        `exists (select from applications.party_reply r join parties.party y on y.id = r.party_id
                  where y.matter_id = d.id and r.heeded_at is null)`,
        `(select nullif(r.words, '') from applications.party_reply r join parties.party y on y.id = r.party_id
           where y.matter_id = d.id and r.heeded_at is null order by r.at limit 1)`,
      ),
  },
  {
    act: 'triage',
    select: (asker, add) => below(asker, ['triage-officer'], add, () => `d.routing = 'registered'`),
  },
  {
    act: 'accept',
    select: (asker, add) => heldBy(asker, add, `d.routing = 'dispatched'`),
  },
  {
    act: 'mediate',
    select: (asker, add) => heldBy(asker, add, `d.routing = 'accepted' and d.due_kind = 'mediation'`),
  },
  {
    act: 'breach',
    select: (asker, add) =>
      heldBy(
        asker,
        add,
        () => `d.due_kind = 'performance' and d.due_on < ${add(asker.today)}::date`,
        `(select b.words from mediation.breach b join mediation.obligation o on o.id = b.obligation_id
            join mediation.agreement g on g.id = o.agreement_id join mediation.proceeding p on p.id = g.proceeding_id
           where p.dispute_id = d.id order by b.recorded_at desc limit 1)`,
      ),
  },
  { act: 'lead', select: owedNotices },
  {
    act: 'perform',
    select: (asker, add) =>
      heldBy(asker, add, () => `d.due_kind = 'performance' and d.due_on >= ${add(asker.today)}::date`),
  },
  { act: 'confirm', select: confirmable },
  { act: 'visit', select: dueVisits },
  {
    act: 'close',
    select: (asker, add) =>
      heldBy(
        asker,
        add,
        `d.routing = 'accepted' and d.due_on is null and not exists (
           select from mediation.proceeding p where p.dispute_id = d.id and p.state <> 'ended')`,
      ),
  },
  {
    act: 'joint-decide',
    select: (asker, add) =>
      below(
        asker,
        ['triage-officer'],
        add,
        () =>
          `(exists (select from joint.consultation c where c.dispute_id = d.id and c.state = 'asked')
            or exists (select from joint.part p where p.dispute_id = d.id and p.until is null and p.release_reason is not null))`,
        `coalesce((select c.agenda from joint.consultation c where c.dispute_id = d.id and c.state = 'asked' limit 1),
                  (select p.release_reason from joint.part p where p.dispute_id = d.id and p.until is null
                                                                and p.release_reason is not null order by p.since limit 1))`,
      ),
  },
  {
    act: 'joint-invitation',
    isWithoutReach: true,
    select: ({ officer }, add) =>
      `select d.id, c.answer_by as due_on, c.agenda as note
         from joint.part p join joint.consultation c on c.id = p.consultation_id
         join disputes.dispute d on d.id = p.dispute_id
        where d.filing = 'open' and p.kind = 'invited' and p.until is null and p.attends is null
          and p.unit_id = any(${add(ownUnits(officer))}::uuid[])`,
  },
  {
    act: 'joint-task',
    isWithoutReach: true,
    select: ({ officer }, add) =>
      `select d.id, t.due_on, t.words as note from joint.task t join disputes.dispute d on d.id = t.dispute_id
        where d.filing = 'open' and t.done_at is null and t.dropped_at is null
          and (t.account_id = ${add(officer.accountId)} or (t.account_id is null and t.unit_id = any(${add(ownUnits(officer))}::uuid[])))`,
  },
  { act: 'referral-in', select: (asker, add) => referred(asker, add, 'in') },
  { act: 'referral-originals', select: originalsToGiveBack },
  { act: 'referral-out', select: (asker, add) => referred(asker, add, 'out') },
  {
    act: 'answer-for',
    select: ({ officer }, add) =>
      from(`d.routing in ('registered', 'dispatched', 'send-back-requested')
            and d.first_responder_id = ${add(officer.accountId)}`),
  },
  {
    act: 'look-into',
    select: (asker, add) => below(asker, overseers, add, () => `d.due_on < ${add(asker.today)}::date`),
  },
]

const ownUnits = (officer: Officer) => [officer.unitId, ...officer.grants.map(({ unitId }) => unitId)]

/** Matters that reach the subtree of a unit in which the asker holds one of the roles. */
function below(
  { officer }: Asker,
  roles: readonly Role[],
  add: Add,
  condition: () => string,
  note?: string,
): string | undefined {
  const units = unitsWith(officer, roles)
  return units.length === 0 ? undefined : from(`${condition()} and d.reach && ${add(units)}::uuid[]`, note)
}

/**
 * Matters that the asker's own unit decides on, or one in which the asker holds a deciding role.
 * @param condition a function where it numbers parameters: none is numbered for whom the source is left out
 */
function heldBy(
  { officer }: Asker,
  add: Add,
  condition: string | (() => string),
  note?: string,
): string | undefined {
  const units = unitsWith(officer, deciders)
  if (units.length === 0) return undefined
  const held = typeof condition === 'string' ? condition : condition()
  return from(`${held} and d.holder_unit_id = any(${add([officer.unitId, ...units])}::uuid[])`, note)
}

/**
 * Agreements that a court could still confirm, with something owed and nobody against it: once the days of the rule are
 * left, or a party said that it applies. As in confirmation/domain/answers.
 */
function confirmable({ officer, today }: Asker, add: Add): string | undefined {
  const units = unitsWith(officer, deciders)
  if (units.length === 0) return undefined
  const now = add(today)
  const last = `(select distinct on (a.party_id) a.answer from confirmation.answer a where a.agreement_id = g.id
                  order by a.party_id, a.position desc)`
  return `select d.id, c.due_on, g.number as note from mediation.agreement g
            join deadlines.clock c on c.matter_id = g.id and c.kind = 'confirmation' and c.state = 'running'
            join mediation.proceeding p on p.id = g.proceeding_id join disputes.dispute d on d.id = p.dispute_id
           where d.filing = 'open' and g.state = 'effective' and g.confirmation = 'not-applied'
             and d.holder_unit_id = any(${add([officer.unitId, ...units])}::uuid[]) and c.due_on >= ${now}::date
             and exists (select from mediation.obligation o where o.agreement_id = g.id and o.performance in ('open', 'partial'))
             and not 'declines' in ${last}
             and (c.due_on <= ${now}::date + (select (r.value->>'days')::int from rules.rule r
                                               where r.key = 'confirmation.remind' and r.valid_from <= ${now}::date
                                               order by r.valid_from desc, r.edition desc limit 1)
                  or 'applies' in ${last})`
}

/** Visits that fall due or are late, until everybody was asked; one that was missed gives way to the next. */
function dueVisits({ officer, today }: Asker, add: Add): string | undefined {
  const units = unitsWith(officer, deciders)
  if (units.length === 0) return undefined
  const now = add(today)
  return `select d.id, v.due_on, null::text as note from ${visitsInForce} v join disputes.dispute d on d.id = v.dispute_id
           where d.holder_unit_id = any(${add([officer.unitId, ...units])}::uuid[])
             and v.due_on <= ${now}::date + (select (r.value->>'days')::int from rules.rule r
                                              where r.key = 'warning.amber' and r.valid_from <= ${now}::date
                                              order by r.valid_from desc, r.edition desc limit 1)
             and (v.next_on is null or v.next_on > ${now}::date) and not v.asked <@ v.visited`
}

/**
 * Failed matters whose parties were not led to a route, where the rule of the day on which they ended wants it; the clock
 * is missing where they ended before it was kept. As in exits/server/owed.
 */
function owedNotices({ officer }: Asker, add: Add): string | undefined {
  const units = unitsWith(officer, deciders)
  if (units.length === 0) return undefined
  return `select d.id, c.due_on, null::text as note from disputes.dispute d
            join lateral (select p.id, p.outcome, p.ended_on from mediation.proceeding p where p.dispute_id = d.id
                           order by p.accepted_on desc, p.id desc limit 1) p on p.outcome in ('failed', 'terminated')
            left join deadlines.clock c on c.matter_id = d.id and c.kind = 'exit-notice' and c.state = 'running'
           where d.filing = 'open' and d.routing = 'accepted' and d.holder_unit_id = any(${add([officer.unitId, ...units])}::uuid[])
             and not exists (select from exits.exit x where x.dispute_id = d.id and x.proceeding_id = p.id and x.replaced_at is null)
             and (select r.value->'occasions' ?| case when d.entrusting_body = 'petition-office' or 'repeated-petition' = any(d.flags)
                                                      then array['failed', 'petition'] else array['failed'] end
                    from rules.rule r where r.key = 'exits.required' and r.valid_from <= p.ended_on
                     and (r.valid_to is null or r.valid_to >= p.ended_on) order by r.valid_from desc, r.edition desc limit 1)`
}

/** Of the units for which the asker guides; of a hub whoever sends on or oversees there. As in guidance/server/rights. */
function askedForGuidance({ officer }: Asker, add: Add): string | undefined {
  const above = unitsWith(officer, ['triage-officer', 'supervisor'])
  const units = [...above, ...unitsWith(officer, [...deciders, 'unit-head'])]
  if (units.length === 0) return undefined
  return `select d.id, r.due_on, r.question as note from guidance.request r join disputes.dispute d on d.id = r.dispute_id
            join organisations.unit w on w.id = r.asked_unit_id
           where r.state in ('asked', 'passed-on')
             and (w.id = any(${add([officer.unitId, ...units])}::uuid[])
                  or w.kind = 'hub' and w.path && ${add(above)}::uuid[])`
}

/** Of the matters that the asker supervises; nobody judges the own reply. As in supervision/server/rights. */
function repliesToJudge({ officer }: Asker, add: Add): string | undefined {
  const units = unitsWith(officer, ['supervisor', 'triage-officer', 'bureau-head'])
  if (units.length === 0) return undefined
  return `select d.id, null::date as due_on, t.reply as note
            from supervision.supervision_order o join disputes.dispute d on d.id = o.dispute_id
            join lateral (select reply, replied_by from supervision.turn where order_id = o.id
                           order by position desc limit 1) t on true
           where o.state = 'replied' and t.replied_by <> ${add(officer.accountId)} and d.reach && ${add(units)}::uuid[]`
}

/** To the unit that was addressed and to the one that holds the matter now, closed or not. */
function ordersToReplyTo({ officer }: Asker, add: Add): string | undefined {
  const units = unitsWith(officer, [...deciders, 'unit-head'])
  if (units.length === 0) return undefined
  const own = add([officer.unitId, ...units])
  return `select d.id, o.due_on, (select reason from supervision.turn where order_id = o.id
                                   order by position desc limit 1) as note
            from supervision.supervision_order o join disputes.dispute d on d.id = o.dispute_id
           where o.state in ('issued', 'reopened')
             and (o.unit_id = any(${own}::uuid[]) or d.holder_unit_id = any(${own}::uuid[]))`
}

/** Of a referral that the other body took back; no rule says by when they have to be there again. */
function originalsToGiveBack({ officer }: Asker, add: Add): string | undefined {
  const above = unitsWith(officer, ['triage-officer'])
  const units = unitsWith(officer, [...deciders, 'unit-head'])
  if (above.length + units.length === 0) return undefined
  const own = units.length === 0 ? [] : [officer.unitId, ...units]
  return `select d.id, null::date as due_on, null::text as note from referral.referral r
            join disputes.dispute o on o.id = r.dispute_id
            join disputes.dispute d on d.id = coalesce(o.merged_into, o.id)
           where r.id in (select m.referral_id from referral.material m where m.is_owed)
             and (d.holder_unit_id = any(${add(own)}::uuid[])
                  or d.routing = 'registered' and d.reach && ${add(above)}::uuid[])`
}

/** Referrals that have a clock, for the unit that holds the matter as it goes on and who sends matters on. As in referral/server/rights. */
function referred({ officer }: Asker, add: Add, direction: 'in' | 'out'): string | undefined {
  const above = unitsWith(officer, ['triage-officer'])
  const units = unitsWith(officer, [...deciders, 'unit-head'])
  if (above.length + units.length === 0) return undefined
  const own = units.length === 0 ? [] : [officer.unitId, ...units]
  return `select d.id, c.due_on, null::text as note from referral.referral r
            join deadlines.clock c on c.matter_id = r.id and c.state in ('running', 'paused')
            join disputes.dispute o on o.id = coalesce(
              r.dispute_id, (select v.dispute_id from reception.visit v where v.id = r.visit_id))
            join disputes.dispute d on d.id = coalesce(o.merged_into, o.id)
           where r.state in ('sent', 'received', 'confirmed') and r.direction = '${direction}'
             and (d.holder_unit_id = any(${add(own)}::uuid[])
                  or d.routing = 'registered' and d.reach && ${add(above)}::uuid[])`
}

const openSendBack = `(select s.reason from triage.send_back s where s.dispute_id = d.id and s.state = 'requested')`

function from(condition: string, note = 'null::text'): string {
  return `select d.id, d.due_on, ${note} as note from disputes.dispute d where d.filing = 'open' and ${condition}`
}

/** Rights hold here as everywhere: added to each source by the query. */
export function reachable(asker: Asker, add: Add): string {
  const [far, close] = reachValues(asker.officer)
  const first = Number(add(far).slice(1))
  add(close)
  return isWithinReach('d', first)
}
