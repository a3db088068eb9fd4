import type {
  Category,
  DeclineGround,
  EntrustingBody,
  Outcome,
  RiskFlag,
  Route,
  Routing,
  Sector,
  TerminationReason,
} from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Body, HandOver, Occasion, OpenUntil, Rank, RouteReason } from '../domain/index.ts'

/** What the rule asks of a matter; that the officer reaches it was asked before. */
export interface MatterFacts {
  readonly title: string
  readonly category: Category
  readonly sector: Sector | null
  readonly flags: readonly RiskFlag[]
  readonly entrusting_body: EntrustingBody | null
  readonly division_code: string
  readonly routing: Routing
  readonly filing: string
  readonly holder_unit_id: string
  readonly organ: string
  readonly version: number
  readonly ground: DeclineGround | null
  readonly proceeding_id: string | null
  readonly outcome: Outcome | null
  readonly ended_on: LegalDate | null
  readonly reason: TerminationReason | null
}

export const findFacts = statement<MatterFacts>(
  'exits.find-facts',
  `select d.title, d.category, d.sector, d.flags, d.entrusting_body, d.division_code, d.routing, d.filing, d.version,
          d.holder_unit_id, coalesce(u.seal_name, u.name) as organ, p.id as proceeding_id, p.outcome, p.ended_on,
          p.ending->>'reason' as reason,
          (select e.body::jsonb->>'ground' from ledger.entry e
            where e.chain = d.id and e.type = 'declined' order by e.seq desc limit 1) as ground
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
     left join lateral (select id, outcome, ended_on, ending from mediation.proceeding
                         where dispute_id = d.id order by accepted_on desc, id desc limit 1) p on true
    where d.id = $1`,
)

export const openBodies = statement<Body>(
  'exits.open-bodies',
  `select id, kind, name, division_code as "divisionCode", sector, responsible_unit_id as "responsibleUnitId"
     from organisations.unit where valid_to is null and kind = any($1::text[]) order by name`,
)

/** One route as it was told, whatever the rule says later. */
export interface ToldRoute {
  readonly route: Route
  readonly rank: Rank
  readonly reasons: readonly RouteReason[]
  readonly body: string
  readonly until: OpenUntil & { readonly basis?: string; readonly assumption?: boolean }
  readonly papers: readonly string[]
  readonly handOver: HandOver | null
}

export interface ExitRow {
  readonly id: string
  readonly number: string
  readonly occasions: readonly Occasion[]
  readonly chosen: readonly ToldRoute[]
  readonly reason: string | null
  readonly led_on: LegalDate
  readonly led_by: string
  readonly replaced_at: Date | null
  readonly printed_for: readonly string[]
}

export const exitsOf = statement<ExitRow>(
  'exits.exits-of',
  `select x.id, x.number, x.occasions, x.chosen, x.reason, x.led_on, a.display_name as led_by, x.replaced_at,
          array(select distinct f.facts->>'party' from ledger.entry e cross join lateral (select e.body::jsonb as facts) f
                 where e.chain = x.dispute_id and e.type = 'paper-printed' and f.facts->>'about' = x.id::text
                   and f.facts ? 'party') as printed_for
     from exits.exit x join access.account a on a.id = x.recorded_by
    where x.dispute_id = $1 order by x.replaced_at is not null, x.recorded_at desc, x.id desc`,
)

/** Of the latest turn, or of a matter that was declined. */
export const findStanding = statement<Pick<ExitRow, 'number' | 'chosen' | 'led_on'>>(
  'exits.find-standing',
  `select x.number, x.chosen, x.led_on from exits.exit x
    where x.dispute_id = $1 and x.replaced_at is null
      and x.proceeding_id is not distinct from (select p.id from mediation.proceeding p where p.dispute_id = x.dispute_id
                                                 order by p.accepted_on desc, p.id desc limit 1)`,
)

export const replaceExit = statement(
  'exits.replace-exit',
  'update exits.exit set replaced_at = $2 where dispute_id = $1 and replaced_at is null',
)

export const insertExit = statement(
  'exits.insert-exit',
  `insert into exits.exit (id, dispute_id, proceeding_id, number, occasions, proposed, chosen, reason, rule_id, led_on,
                           recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

export const hasStandingExit = statement<{ readonly has: boolean }>(
  'exits.has-standing-exit',
  `select exists (select from exits.exit where dispute_id = $1 and proceeding_id is not distinct from $2
                     and replaced_at is null) as has`,
)
