import type { PerformanceWay } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { BreachStep, Performance } from '../domain/index.ts'

export interface WatchedObligation {
  readonly id: string
  readonly agreement_id: string
  readonly agreement_number: string
  readonly position: number
  readonly debtor_id: string
  readonly creditor_id: string | null
  readonly way: PerformanceWay
  readonly act: string
  readonly amount_fen: number | null
  readonly due_on: LegalDate
  readonly kept: Performance
  readonly settled_on: LegalDate | null
  readonly paid_fen: number
  readonly performances: readonly object[]
  readonly breaches: readonly {
    readonly id: string
    readonly foundOn: LegalDate
    readonly leftFen?: number
    readonly words: string
    readonly steps: readonly {
      readonly step: BreachStep
      readonly onDay: LegalDate
      readonly until?: LegalDate
      readonly routes: readonly string[]
      readonly words: string
    }[]
  }[]
}

/** Every obligation of every agreement in effect, over all turns, with what was paid and what was done about it. */
export const watchedObligations = statement<WatchedObligation>(
  'mediation.watched-obligations',
  `select o.id, o.agreement_id, g.number as agreement_number, o.position, o.debtor_id, o.creditor_id, o.way, o.act,
          o.amount_fen, o.due_on, o.performance as kept, o.settled_on,
          (select coalesce(sum(f.amount_fen), 0)::bigint from mediation.performance f where f.obligation_id = o.id) as paid_fen,
          (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('result', f.result, 'onDay', f.on_day,
                    'amountFen', f.amount_fen, 'note', f.note)) order by f.recorded_at, f.id), '[]')
             from mediation.performance f where f.obligation_id = o.id) as performances,
          (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', b.id, 'foundOn', b.found_on, 'leftFen', b.left_fen,
                    'words', b.words,
                    'steps', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('step', s.step, 'onDay', s.on_day,
                                      'until', s.until, 'routes', s.routes, 'words', s.words)) order by s.position), '[]')
                                from mediation.breach_step s where s.breach_id = b.id))) order by b.recorded_at, b.id), '[]')
             from mediation.breach b where b.obligation_id = o.id) as breaches
     from mediation.obligation o join mediation.agreement g on g.id = o.agreement_id
     join mediation.proceeding p on p.id = g.proceeding_id
    where p.dispute_id = $1 and g.state = 'effective' order by g.effective_on, g.id, o.position`,
)

export const insertBreach = statement(
  'mediation.insert-breach',
  `insert into mediation.breach (id, obligation_id, found_on, left_fen, words, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const insertBreachStep = statement(
  'mediation.insert-breach-step',
  `insert into mediation.breach_step (id, breach_id, step, on_day, until, routes, words, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

/** What was not performed when a new agreement on the same matter took effect. */
export const replaceObligations = statement(
  'mediation.replace-obligations',
  `update mediation.obligation o set performance = 'replaced', settled_on = $3
     from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
    where g.id = o.agreement_id and p.dispute_id = $1 and g.id <> $2 and g.state = 'effective'
      and o.performance in ('open', 'partial')`,
)

export const policeStandings = statement<{
  readonly agreement_id: string
  readonly agreement_number: string
  readonly effective_on: LegalDate
  readonly requests: readonly { readonly partyId: string; readonly onDay: LegalDate }[]
  readonly decided_on: LegalDate | null
}>(
  'mediation.police-standings',
  `select g.id as agreement_id, g.number as agreement_number, g.effective_on, d.on_day as decided_on,
          (select coalesce(jsonb_agg(jsonb_build_object('partyId', r.party_id, 'onDay', r.on_day) order by r.on_day, y.position), '[]')
             from mediation.police_request r join parties.party y on y.id = r.party_id where r.agreement_id = g.id) as requests
     from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
     left join mediation.police_decision d on d.agreement_id = g.id
    where p.dispute_id = $1 and g.state = 'effective' order by g.effective_on, g.id`,
)

export const insertPoliceRequest = statement(
  'mediation.insert-police-request',
  `insert into mediation.police_request (agreement_id, party_id, on_day, attachment_id, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6)`,
)

export const insertPoliceDecision = statement(
  'mediation.insert-police-decision',
  `insert into mediation.police_decision (agreement_id, on_day, words, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5)`,
)
