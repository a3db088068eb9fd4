import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { doors, riskFlags } from '../disputes/domain/index.ts'
import { PartyInput } from '../parties/contract.ts'
import { partyRoles } from '../parties/domain/index.ts'
import { Proposal } from '../triage/contract.ts'
import { assistanceKinds, likenessDecisions, likenesses, visitOutcomes, visitStates } from './domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const Reason = z.string().trim().min(2).max(1000)
const VisitParams = z.strictObject({ visitId: z.uuid() })
const RECEIVERS = 'Receptionists, mediators, grid workers, heads of committees and triage officers'

export const VisitInput = z.strictObject({
  door: z.enum(codesOf(doors)),
  title: z.string().trim().min(2).max(120),
  narrative: z.string().trim().min(2).max(20_000),
  requests: z.array(z.string().trim().min(2).max(500)).max(20).default([]),
  divisionCode: z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/),
  place: z.string().trim().max(200).default(''),
  amountFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  flags: z
    .array(z.enum(codesOf(riskFlags)))
    .max(20)
    .default([]),
  parties: z.array(PartyInput).max(200).default([]),
})

export const recordVisit = operation({
  id: 'recordVisit',
  method: 'POST',
  path: '/visits',
  tag: 'reception',
  summary:
    'Take down who came with what: the receiver is the first responder, the rule table proposes the rest',
  access: RECEIVERS,
  body: VisitInput,
  answer: z.object({ id: z.uuid(), code: z.string(), proposal: Proposal, version: z.int() }),
  status: 201,
})

const Summary = z.object({
  id: z.uuid(),
  code: z.string(),
  door: z.enum(codesOf(doors)),
  state: z.enum(codesOf(visitStates)),
  title: z.string(),
  receivedAt: Moment,
  unitName: z.string(),
  firstResponderName: z.string().optional(),
  disputeId: z.uuid().optional(),
  proposedCategory: z.string().optional(),
  proposedGrade: z.string().optional(),
  flags: z.array(z.string()),
})

/** Filters of the list; they live in the address of the screen. */
export const visitFilters = z.strictObject({
  state: z.enum(codesOf(visitStates)).optional(),
  door: z.enum(codesOf(doors)).optional(),
  text: z.string().trim().min(2).max(60).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const listVisits = operation({
  id: 'listVisits',
  method: 'GET',
  path: '/visits',
  tag: 'reception',
  summary: 'Visits, the latest first',
  access: 'Case workers: what was received in their subtree',
  query: visitFilters,
  answer: z.object({ visits: z.array(Summary), next: z.string().optional() }),
  problems: ['reception.bad-cursor'],
})

const VisitParty = z.object({
  id: z.uuid(),
  role: z.enum(codesOf(partyRoles)),
  kind: z.string(),
  name: z.string(),
  phone: z.string().optional(),
})

export const readVisit = operation({
  id: 'readVisit',
  method: 'GET',
  path: '/visits/{visitId}',
  tag: 'reception',
  summary: 'One visit with what the rule table proposed and why',
  access: 'Case workers who reach the visit',
  params: VisitParams,
  answer: Summary.extend({
    narrative: z.string(),
    place: z.string(),
    divisionCode: z.string(),
    requests: z.array(z.string()),
    amountFen: z.int().optional(),
    parties: z.array(VisitParty),
    proposal: Proposal.optional(),
    assistances: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(codesOf(assistanceKinds)),
        givenBy: z.string(),
        minutes: z.int(),
        note: z.string(),
        givenAt: Moment,
      }),
    ),
    outcome: z.enum(codesOf(visitOutcomes)).optional(),
    outcomeReason: z.string().optional(),
    version: z.int(),
  }),
})

export const endVisit = operation({
  id: 'endVisit',
  method: 'POST',
  path: '/visits/{visitId}/ending',
  tag: 'reception',
  summary: 'End a visit that becomes no dispute, with how it ended',
  access: RECEIVERS,
  params: VisitParams,
  body: z.strictObject({ outcome: z.enum(codesOf(visitOutcomes)), reason: Reason }),
  answer: z.object({ version: z.int() }),
  editsVersion: true,
  problems: ['reception.not-open'],
})

const Candidate = z.object({
  id: z.uuid(),
  kind: z.enum(['visit', 'dispute']),
  isOpen: z.boolean().describe('An open visit can join, an open dispute can be merged'),
  code: z.string(),
  title: z.string(),
  receivedAt: Moment,
  unitName: z.string(),
  narrative: z.string(),
  partyNames: z.array(z.string()),
  reasons: z.array(z.enum(codesOf(likenesses))),
  decision: z.enum(codesOf(likenessDecisions)).optional(),
  inTerm: z
    .object({ dueOn: Day, way: z.array(z.string()) })
    .optional()
    .describe('A lower level has it and still has time: by when, and the way that it goes from there'),
})

const MatterParams = z.strictObject({ matterId: z.uuid() })

export const listLikeMatters = operation({
  id: 'listLikeMatters',
  method: 'GET',
  path: '/matters/{matterId}/likenesses',
  tag: 'reception',
  summary: 'Visits and disputes that may be the same matter, with the reasons, to be looked at side by side',
  access: 'Case workers who reach the matter; only what they reach themselves is shown',
  params: MatterParams,
  answer: z.object({
    candidates: z.array(Candidate),
    jumped: z
      .array(z.object({ unitName: z.string(), dueOn: Day, way: z.array(z.string()) }))
      .describe(
        'Lower levels that have something of the same people in term, which lies outside your rights',
      ),
  }),
})

export const decideLikeness = operation({
  id: 'decideLikeness',
  method: 'POST',
  path: '/matters/{matterId}/likenesses',
  tag: 'reception',
  summary:
    'Say whether two matters are the same (an open visit joins the other, its people become parties; where the other is over, the visit goes on), related, or neither',
  access: RECEIVERS,
  params: MatterParams,
  body: z.strictObject({ otherId: z.uuid(), decision: z.enum(codesOf(likenessDecisions)), reason: Reason }),
  answer: z.object({ decision: z.enum(codesOf(likenessDecisions)) }),
  status: 201,
  problems: ['reception.already-decided', 'reception.cannot-join', 'reception.other-is-merged'],
})

export const AssistanceInput = z.strictObject({
  kind: z.enum(codesOf(assistanceKinds)),
  minutes: z.int().min(1).max(1440),
  note: z.string().trim().max(2000).default(''),
  accountId: z.uuid().optional().describe('Who helped; nobody named: who records it'),
  personName: z.string().trim().min(2).max(60).optional().describe('Who helped, without an account here'),
})

export const recordAssistance = operation({
  id: 'recordAssistance',
  method: 'POST',
  path: '/visits/{visitId}/assistances',
  tag: 'reception',
  summary:
    'Record what a visit received: advice, drafting, mediation, counselling or legal aid, by whom and how long',
  access: `${RECEIVERS} who reach the visit`,
  params: VisitParams,
  body: AssistanceInput,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['reception.no-such-person'],
})

export const readVisitReceipt = operation({
  id: 'readVisitReceipt',
  method: 'GET',
  path: '/visits/{visitId}/receipt',
  tag: 'reception',
  summary:
    'What the visitor takes home: the code, who was asked first, where it went, and until when the first one answers',
  access: 'Case workers who reach the visit',
  params: VisitParams,
  answer: z.object({
    document: z.looseObject({ code: z.string(), title: z.string() }),
    firstResponderAnswers: z.boolean(),
  }),
})

export const readFirstVisitFigures = operation({
  id: 'readFirstVisitFigures',
  method: 'GET',
  path: '/first-visit-figures',
  tag: 'reception',
  summary: 'How many matters were settled at their first visit, counted over all visits of each matter',
  access: 'Supervisors, triage officers and the head of the bureau: over what they reach',
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.object({
    settled: z.int(),
    cameBack: z.int(),
    notSettled: z.int(),
    nothingToSettle: z.int(),
    open: z.int(),
  }),
  problems: ['reception.period-reversed'],
})
