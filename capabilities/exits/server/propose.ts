import { type BrokenPerformance, brokenPerformance } from '#capabilities/mediation/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  bodyFor,
  bodyKinds,
  lastAskingDay,
  type Occasion,
  occasionsOf,
  openUntil,
  type ProposedRoute,
  proposedRoutes,
  type RouteRow,
} from '../domain/index.ts'
import { readComings } from './askings.ts'
import { type MatterFacts, openBodies, type ToldRoute } from './exit.sql.ts'

/** @property isBroken another way than the mediators' own is open on an agreement that was found broken */
export const occasionsOfMatter = (facts: MatterFacts, isBroken: boolean): readonly Occasion[] =>
  occasionsOf({
    isBroken,
    routing: facts.routing,
    outcome: facts.outcome ?? undefined,
    entrustingBody: facts.entrusting_body ?? undefined,
    flags: facts.flags,
  })

export interface Proposal {
  readonly broken: BrokenPerformance
  readonly ruleId: string
  readonly occasions: readonly Occasion[]
  readonly proposed: readonly ProposedRoute[]
  /** A route as the notice would tell it. */
  readonly explain: (route: ProposedRoute, body?: string) => ToldRoute
}

/** Why the parties have to be told of other routes, and what was broken where an agreement was. */
export async function findOccasions(db: Reader, disputeId: string, facts: MatterFacts, today: LegalDate) {
  const broken = await brokenPerformance(db, disputeId, today)
  return { occasions: occasionsOfMatter(facts, broken.choices.length > 0), broken }
}

/** By the rule of today, with the units that are open today. */
export async function propose(
  db: Reader,
  disputeId: string,
  facts: MatterFacts,
  today: LegalDate,
): Promise<Proposal> {
  const { occasions, broken } = await findOccasions(db, disputeId, facts, today)
  const [{ id: ruleId, value }, calendar, units, comings] = await Promise.all([
    ruleOn(db, 'exits.routes', today),
    workCalendar(db),
    db.many(openBodies, [bodyKinds]),
    readComings(db, disputeId),
  ])
  const proposed = proposedRoutes(value.routes as unknown as readonly RouteRow[], {
    occasions,
    category: facts.category,
    sector: facts.sector ?? undefined,
    flags: facts.flags,
    ground: facts.ground ?? undefined,
    reason: facts.reason ?? undefined,
    choices: broken.choices,
  })
  const place = { divisionCode: facts.division_code, sector: facts.sector ?? undefined }
  const partyIds = [...new Set(comings.map(({ partyId }) => partyId))]
  const days = {
    asking: lastAskingDay(comings, partyIds),
    ending: facts.ended_on ?? undefined,
    performance: broken.dueOn,
  }
  const explain = (one: ProposedRoute, body = ''): ToldRoute => ({
    route: one.route,
    rank: one.rank,
    reasons: one.reasons,
    body: body === '' ? (bodyFor(one.route, place, units)?.name ?? '') : body,
    until: {
      ...openUntil(one.limit, days, calendar),
      ...(one.limit === null ? {} : { basis: one.limit.basis, assumption: one.limit.assumption }),
    },
    papers: one.papers,
    handOver: one.handOver,
  })
  return { ruleId, occasions, broken, proposed, explain }
}
