import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { gridStandings } from '../access/domain/index.ts'
import { DisputeParams, Reason } from '../disputes/contract.ts'
import { concerns, eventKinds, findings, organs, riskColours } from './domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const Words = z.string().trim().min(2).max(4000)
const MatterParams = z.strictObject({ matterId: z.uuid().describe('A dispute or a visit') })
const Made = z.object({ id: z.uuid() })
const STAFF_WHO_REACH =
  'Everybody with a role in case work who reaches the matter, however confidential it is'
const READERS = 'Case workers who reach the matter'

const Reported = {
  aboutUnitId: z.uuid().optional().describe('The unit that is reported; its people never read it'),
  aboutAccountId: z.uuid().optional().describe('The officer who is reported and never reads it'),
}

const Informant = z.strictObject({
  name: z.string().trim().min(1).max(60),
  phone: z.string().trim().max(40).optional(),
  words: z
    .string()
    .trim()
    .max(2000)
    .optional()
    .describe('How to reach the person, and why it must stay unknown'),
})

const HarmReport = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  matterKind: z.enum(['dispute', 'visit', 'event']),
  concern: z.enum(codesOf(concerns)),
  told: z.array(z.enum(codesOf(organs))),
  toldAt: Moment,
  words: z.string(),
  basis: z.string(),
  by: z.string(),
  madeAt: Moment,
})

export const reportHarm = operation({
  id: 'reportHarm',
  method: 'POST',
  path: '/matters/{matterId}/harm-reports',
  tag: 'safety',
  summary:
    'Report suspected harm to a minor, family violence, crime or danger to life; no state and no version refuses it',
  access: `${STAFF_WHO_REACH}; guests and invited units of its joint work too`,
  params: MatterParams,
  body: z.strictObject({
    concern: z.enum(codesOf(concerns)),
    told: z
      .array(z.enum(codesOf(organs)))
      .max(4)
      .optional()
      .describe('Left out: whom the rule names'),
    toldAt: Moment.optional().describe('Left out, or not to be believed: now'),
    words: Words,
    ...Reported,
  }),
  answer: z.object({
    id: z.uuid(),
    told: z.array(z.enum(codesOf(organs))),
    toldAt: Moment,
    basis: z.string(),
  }),
  status: 201,
})

export const listHarmReports = operation({
  id: 'listHarmReports',
  method: 'GET',
  path: '/harm-reports',
  tag: 'safety',
  summary: 'Reports of suspected harm, the latest first',
  access: 'Triage officers, supervisors and the head of the bureau, except those who are reported',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  answer: z.object({ reports: z.array(HarmReport) }),
})

export const nameInformant = operation({
  id: 'nameInformant',
  method: 'POST',
  path: '/matters/{matterId}/informants',
  tag: 'safety',
  summary: 'Name who told of a matter and must not be known; the name is sealed and comes back in no answer',
  access: STAFF_WHO_REACH,
  params: MatterParams,
  body: Informant.extend(Reported),
  answer: Made,
  status: 201,
})

export const showInformant = operation({
  id: 'showInformant',
  method: 'POST',
  path: '/informants/{informantId}/showing',
  tag: 'safety',
  summary: 'Show a sealed informant; who saw it, and why, is recorded for ever',
  access: 'Supervisors who reach the matter, except those who are reported',
  params: z.strictObject({ informantId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  answer: Informant,
})

const Colour = z.enum(codesOf(riskColours))

export const readSafety = operation({
  id: 'readSafety',
  method: 'GET',
  path: '/matters/{matterId}/safety',
  tag: 'safety',
  summary: 'The colour of danger, who must not meet, and the reports that concern the reader',
  access: READERS,
  params: MatterParams,
  answer: z.object({
    duties: z.array(
      z.object({
        concern: z.enum(codesOf(concerns)),
        told: z.array(z.enum(codesOf(organs))),
        basis: z.string(),
        assumption: z.boolean(),
      }),
    ),
    reports: z.array(HarmReport),
    informants: z
      .array(z.object({ id: z.uuid(), recordedAt: Moment, mayShow: z.boolean() }))
      .describe('Only told to who recorded them and to supervisors'),
    risk: z
      .object({
        colour: Colour,
        leaderName: z.string().optional(),
        mayLower: z.boolean(),
        proposed: Colour,
        because: z.array(z.object({ kind: z.enum(['flag', 'concern']), code: z.string() })),
        basis: z.string(),
        assumption: z.boolean(),
        leaders: z.array(z.object({ accountId: z.uuid(), name: z.string(), colours: z.array(Colour) })),
        changes: z.array(
          z.object({
            at: Moment,
            by: z.string(),
            from: Colour,
            to: Colour,
            leaderName: z.string().optional(),
            reason: z.string(),
          }),
        ),
        visits: z.array(
          z.object({ at: Moment, by: z.string(), finding: z.enum(codesOf(findings)), words: z.string() }),
        ),
      })
      .optional()
      .describe('Disputes only'),
    separations: z.array(
      z.object({
        id: z.uuid(),
        partyId: z.uuid(),
        otherPartyId: z.uuid().optional(),
        officerName: z.string().optional(),
        reason: z.string(),
        since: Moment,
      }),
    ),
    officers: z
      .array(z.object({ accountId: z.uuid(), name: z.string(), unitId: z.uuid() }))
      .describe(
        'Who works on a dispute, or may: to be named where a party must not meet an officer, or one is reported',
      ),
  }),
})

export const colourRisk = operation({
  id: 'colourRisk',
  method: 'POST',
  path: '/disputes/{disputeId}/risk',
  tag: 'safety',
  summary: 'Set the colour of danger with its leader and reason; down only after a visit that found it eased',
  access:
    'Case workers who reach the dispute; down: its leader, triage officers, supervisors, the head of the bureau',
  params: DisputeParams,
  body: z.strictObject({
    from: Colour.describe('The colour that was seen: a change by somebody else is told, not overwritten'),
    to: Colour,
    leaderId: z.uuid().optional().describe('Needed for every colour'),
    reason: Reason,
  }),
  answer: z.object({ colour: Colour }),
  problems: [
    'safety.colour-changed',
    'safety.same-colour',
    'safety.leader-missing',
    'safety.not-a-leader',
    'safety.only-leader-lowers',
    'safety.visit-missing',
    'safety.not-eased',
  ],
})

export const recordRiskVisit = operation({
  id: 'recordRiskVisit',
  method: 'POST',
  path: '/disputes/{disputeId}/risk/visits',
  tag: 'safety',
  summary: 'Record a look at the people themselves: has the danger eased',
  access: READERS,
  params: DisputeParams,
  body: z.strictObject({ visitedAt: Moment, finding: z.enum(codesOf(findings)), words: Words }),
  answer: Made,
  status: 201,
  problems: ['safety.bad-time'],
})

export const listRisks = operation({
  id: 'listRisks',
  method: 'GET',
  path: '/risks',
  tag: 'safety',
  summary: 'Open disputes that carry a colour, the gravest first',
  access: 'Case workers: the disputes that they reach',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  answer: z.object({
    risks: z.array(
      z.object({
        disputeId: z.uuid(),
        code: z.string(),
        title: z.string(),
        colour: Colour,
        leaderName: z.string(),
        since: Moment,
      }),
    ),
  }),
})

export const keepApart = operation({
  id: 'keepApart',
  method: 'POST',
  path: '/disputes/{disputeId}/separations',
  tag: 'safety',
  summary: 'Name two who must not meet: no session brings them together from now on',
  access: READERS,
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    otherPartyId: z.uuid().optional(),
    officerId: z.uuid().optional().describe('Exactly one of the two'),
    reason: Reason,
  }),
  answer: z.object({
    id: z.uuid(),
    sessionsToReplan: z.int().describe('Planned sessions that would bring them together'),
  }),
  status: 201,
  problems: ['safety.bad-pair', 'safety.already-apart'],
})

export const endSeparation = operation({
  id: 'endSeparation',
  method: 'POST',
  path: '/disputes/{disputeId}/separations/{separationId}/end',
  tag: 'safety',
  summary: 'End a separation, with the reason',
  access:
    'Triage officers, supervisors, heads of committees and the head of the bureau who reach the dispute',
  params: DisputeParams.extend({ separationId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  answer: Made,
})

const SuddenEvent = z.object({
  id: z.uuid(),
  kind: z.enum(codesOf(eventKinds)),
  place: z.string(),
  words: z.string(),
  headCount: z.int().optional(),
  unitName: z.string(),
  by: z.string(),
  byAs: z.enum(codesOf(gridStandings)).optional().describe('As what the reporter served in the grid'),
  discoveredAt: Moment,
  reportedAt: Moment,
  reportDueAt: Moment,
  reportedLate: z.boolean(),
  answerDueAt: Moment,
  acknowledgedAt: Moment.optional(),
  acknowledgedBy: z.string().optional(),
  acknowledgement: z.string().optional(),
  isOverdue: z.boolean().describe('The hub has not acknowledged it in its hours, or did so too late'),
})

export const reportEvent = operation({
  id: 'reportEvent',
  method: 'POST',
  path: '/sudden-events',
  tag: 'safety',
  summary: 'Report a sudden event; the hours count from discovery, through nights and holidays',
  access: 'Everybody with a role in case work',
  body: z.strictObject({
    kind: z.enum(codesOf(eventKinds)),
    place: z.string().trim().min(2).max(200),
    words: Words,
    headCount: z.int().min(0).max(100_000).optional(),
    discoveredAt: Moment.optional().describe('Left out: now'),
  }),
  answer: SuddenEvent,
  status: 201,
  problems: ['safety.bad-time'],
})

export const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/sudden-events',
  tag: 'safety',
  summary: 'Sudden events: those that wait for the hub first',
  access: 'Case workers: those of their subtree, and their own',
  query: z.strictObject({
    state: z.enum(['open', 'all']).default('open'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ events: z.array(SuddenEvent) }),
})

export const acknowledgeEvent = operation({
  id: 'acknowledgeEvent',
  method: 'POST',
  path: '/sudden-events/{eventId}/acknowledgement',
  tag: 'safety',
  summary: 'The hub has read it, and says what it does',
  access: 'Triage officers and receptionists of the hub who reach the event',
  params: z.strictObject({ eventId: z.uuid() }),
  body: z.strictObject({ words: Words }),
  answer: SuddenEvent,
  problems: ['safety.already-acknowledged'],
})
