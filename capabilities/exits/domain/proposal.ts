import type {
  Category,
  DeclineGround,
  RiskFlag,
  Route,
  Sector,
  TerminationReason,
} from '#capabilities/disputes/domain/index.ts'
import type { BreachChoice } from '#capabilities/mediation/domain/index.ts'
import type { DayRule } from '#kernel/calendar/index.ts'
import type { LimitStart, Occasion, Rank } from './codes.ts'

/** @property assumption the sources do not give this limit, or not for this route */
export interface RouteLimit extends DayRule {
  readonly from: LimitStart
  readonly basis: string
  readonly assumption: boolean
}

/** To whom and in which way the matter can be handed over; the codes are those of the capability referral. */
export interface HandOver {
  readonly body: string
  readonly kind: string
}

/**
 * A row of the dated rule `exits.routes`. Every condition that is given has to hold; one that is not holds always.
 * @property limit null where nothing is known of a limit, which the screen and the notice say
 */
export interface RouteRow {
  readonly occasions: readonly Occasion[]
  readonly categories?: readonly Category[]
  readonly exceptCategories?: readonly Category[]
  readonly exceptSectors?: readonly Sector[]
  readonly sectors?: readonly Sector[]
  readonly flags?: readonly RiskFlag[]
  readonly grounds?: readonly DeclineGround[]
  readonly reasons?: readonly TerminationReason[]
  /** One of these ways is open on an agreement that was broken. */
  readonly choices?: readonly BreachChoice[]
  readonly route: Route
  readonly rank: Rank
  readonly zh: string
  readonly en: string
  readonly limit: RouteLimit | null
  readonly papers: readonly string[]
  readonly handOver: HandOver | null
  readonly basis: string
  readonly assumption: boolean
}

/** What the rule asks of a matter. */
export interface ExitFacts {
  readonly occasions: readonly Occasion[]
  readonly category: Category
  readonly sector: Sector | undefined
  readonly flags: readonly RiskFlag[]
  readonly ground: DeclineGround | undefined
  readonly reason: TerminationReason | undefined
  /** What mediation says is open on the agreements that were found broken. */
  readonly choices: readonly BreachChoice[]
}

export interface RouteReason {
  readonly zh: string
  readonly en: string
  readonly basis: string
  readonly assumption: boolean
}

export interface ProposedRoute {
  readonly route: Route
  readonly rank: Rank
  readonly reasons: readonly RouteReason[]
  readonly limit: RouteLimit | null
  readonly papers: readonly string[]
  readonly handOver: HandOver | null
}

const order: readonly Rank[] = ['first', 'after', 'also']

/**
 * The routes for a matter, each once: its best rank, every reason for it, the first limit that a row knows.
 * @source disputes.md 2.4, 2.9, 2.10, 1.1 (exits); People's Mediation Law art. 26
 */
export function proposedRoutes(rows: readonly RouteRow[], facts: ExitFacts): readonly ProposedRoute[] {
  const found = new Map<Route, ProposedRoute>()
  for (const row of rows.filter((one) => fits(one, facts))) {
    const known = found.get(row.route)
    const reason = { zh: row.zh, en: row.en, basis: row.basis, assumption: row.assumption }
    found.set(row.route, {
      route: row.route,
      rank: known === undefined ? row.rank : better(known.rank, row.rank),
      reasons: [...(known?.reasons ?? []), reason],
      limit: known?.limit ?? row.limit,
      papers: [...new Set([...(known?.papers ?? []), ...row.papers])],
      handOver: known?.handOver ?? row.handOver,
    })
  }
  return inOrder([...found.values()])
}

/** What goes first stands first; equals keep their places. */
export function inOrder<Ranked extends { readonly rank: Rank }>(
  routes: readonly Ranked[],
): readonly Ranked[] {
  return [...routes].sort((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
}

function fits(row: RouteRow, facts: ExitFacts): boolean {
  return (
    row.occasions.some((one) => facts.occasions.includes(one)) &&
    (row.categories?.includes(facts.category) ?? true) &&
    !(row.exceptCategories?.includes(facts.category) ?? false) &&
    !(facts.sector !== undefined && (row.exceptSectors?.includes(facts.sector) ?? false)) &&
    (row.sectors === undefined || (facts.sector !== undefined && row.sectors.includes(facts.sector))) &&
    (row.flags?.some((flag) => facts.flags.includes(flag)) ?? true) &&
    (row.grounds === undefined || (facts.ground !== undefined && row.grounds.includes(facts.ground))) &&
    (row.choices?.some((choice) => facts.choices.includes(choice)) ?? true) &&
    (row.reasons === undefined || (facts.reason !== undefined && row.reasons.includes(facts.reason)))
  )
}

const better = (one: Rank, other: Rank): Rank => (order.indexOf(one) <= order.indexOf(other) ? one : other)

/**
 * Whether what was chosen is another thing than what the rule proposes, which needs a reason: a route is added, or one
 * that should be gone is left out. What is merely possible may be left out freely.
 */
export function departsFrom(
  proposed: readonly Pick<ProposedRoute, 'route' | 'rank'>[],
  chosen: readonly Route[],
): boolean {
  const isAdded = chosen.some((route) => !proposed.some((one) => one.route === route))
  const isLeftOut = proposed.some(({ route, rank }) => rank !== 'also' && !chosen.includes(route))
  return isAdded || isLeftOut
}
