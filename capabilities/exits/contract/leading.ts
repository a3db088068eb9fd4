import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { routes } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { occasions, ranks } from '../domain/index.ts'

export const LEADERS =
  'Mediators, heads of committees and units, of the unit that holds the matter; triage officers who reach it'
export const READERS = 'Case workers who reach the matter'

const Route = z.enum(codesOf(routes))
const Until = z
  .object({
    state: z.enum(['known', 'from-event', 'unknown']),
    zh: z.string().optional(),
    en: z.string().optional(),
    dueOn: Day.optional().describe('The last day, counted from a day that the house knows'),
    provisional: z.boolean().optional(),
    basis: z.string().optional(),
    assumption: z.boolean().optional(),
  })
  .describe('Until when the route is open; `unknown` where no source gives a limit')

/** One route as a party is told of it. */
export const ToldRoute = z.object({
  route: Route,
  rank: z.enum(codesOf(ranks)),
  reasons: z.array(z.object({ zh: z.string(), en: z.string(), basis: z.string(), assumption: z.boolean() })),
  body: z.string().describe('Where it leads in this district; empty where the list of units has none'),
  until: Until,
  papers: z.array(z.string()),
})

const Explained = ToldRoute.extend({
  mayHandOver: z.boolean().describe('A referral can be drafted with it'),
})

/** The notice that stands: what the parties were told when mediation did not settle the matter. */
export const StandingNotice = z.object({
  number: z.string(),
  ledOn: Day,
  routes: z.array(ToldRoute),
})

const Exit = z.object({
  id: z.uuid(),
  number: z.string(),
  occasions: z.array(z.enum(codesOf(occasions))),
  routes: z.array(Explained),
  reason: z.string().optional(),
  ledOn: Day,
  ledBy: z.string(),
  isStanding: z.boolean(),
  printedFor: z.array(z.uuid()).describe('Parties whose notice was printed, by the timeline'),
})

export const readExits = operation({
  id: 'readExits',
  method: 'GET',
  path: '/disputes/{disputeId}/exits',
  tag: 'exits',
  summary:
    'The routes that the rule of today proposes for a matter, with reasons, and where its parties were led',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    occasions: z.array(z.enum(codesOf(occasions))).describe('Empty while mediation is the route'),
    proposed: z.array(Explained),
    isOwed: z.boolean().describe('The file stays open until the parties are led'),
    exits: z.array(Exit),
    mayLead: z.boolean(),
    mayPrint: z.boolean(),
    version: z.int().describe('Of the dispute'),
  }),
})

export const leadToRoutes = operation({
  id: 'leadToRoutes',
  method: 'POST',
  path: '/disputes/{disputeId}/exits',
  tag: 'exits',
  summary:
    'Lead the parties of a matter that mediation does not settle to their routes; each gets a notice, and a route can be handed over by a referral that is drafted with it',
  access: LEADERS,
  params: DisputeParams,
  body: z.strictObject({
    routes: z
      .array(
        z.strictObject({
          route: Route,
          body: z.string().trim().max(120).default('').describe('Where to; the proposed one where empty'),
          handsOver: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(12),
    reason: Reason.optional().describe('Needed where the choice departs from the proposal'),
  }),
  answer: z.object({
    id: z.uuid(),
    number: z.string(),
    referrals: z.array(z.object({ id: z.uuid(), number: z.string() })),
    version: z.int(),
  }),
  status: 201,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'disputes.merged',
    'exits.not-at-an-end',
    'exits.route-twice',
    'exits.reason-missing',
    'exits.no-hand-over',
    'exits.body-missing',
  ],
})
