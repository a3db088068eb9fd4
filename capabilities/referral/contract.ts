import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import {
  categories,
  grades,
  referralKinds,
  riskFlags,
  sensitivities,
  terminationReasons,
} from '#capabilities/disputes/domain/index.ts'
import { PartyInput } from '#capabilities/parties/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  consentChannels,
  courtProcedures,
  directions,
  endings,
  materialForms,
  otherBodies,
  referralOutcomes,
  referralStates,
} from './domain/index.ts'

const WORKERS =
  'Mediators, heads of committees and units, of the unit that holds the matter; triage officers who reach it'
const READERS = 'Case workers who reach the matter'

const Name = z.string().trim().min(2).max(120)
const Words = z.string().trim().min(2).max(2000)
const Contact = z
  .string()
  .trim()
  .max(120)
  .default('')
  .describe('Who can be asked there, and under which number')
const Material = z.strictObject({
  name: z.string().trim().min(1).max(120),
  form: z.enum(codesOf(materialForms)),
  count: z.int().min(1).max(999),
})
const Materials = z.array(Material).max(60).default([])
const Body = z.enum(codesOf(otherBodies))
const Kind = z.enum(codesOf(referralKinds))

const Route = z.object({
  direction: z.enum(codesOf(directions)),
  body: Body,
  kind: Kind,
  needsConsent: z.boolean().describe('Of every party'),
  start: z
    .enum(['confirmation', 'receipt'])
    .optional()
    .describe('From which event the term counts; none where nothing is owed'),
  needsProcedure: z.boolean().describe('The term hangs on the procedure of the suit'),
  basis: z.string(),
  assumption: z.boolean(),
})

const Clock = z.object({
  kind: z.enum(['referral-answer', 'referral-term']),
  state: z.string(),
  dueOn: Day,
  daysLeft: z.int(),
  warning: z.enum(['none', 'amber', 'red']),
  provisional: z.boolean(),
  because: z.string(),
  basis: z.string(),
  assumption: z.boolean(),
})

const papers = ['letter', 'receipt', 'reply'] as const

const Referral = z.object({
  id: z.uuid(),
  number: z.string(),
  theirNumber: z.string().optional(),
  direction: z.enum(codesOf(directions)),
  kind: Kind,
  body: Body,
  bodyName: z.string(),
  contact: z.string(),
  state: z.enum(codesOf(referralStates)),
  disputeId: z.uuid().optional(),
  visitId: z.uuid().optional(),
  matterCode: z.string(),
  matterTitle: z.string(),
  unitName: z.string().describe('Which holds the matter now'),
  reason: z.string(),
  procedure: z.enum(codesOf(courtProcedures)).optional(),
  letterOn: Day.optional(),
  sentOn: Day.optional(),
  receivedOn: Day.optional(),
  receivedBy: z.string().optional(),
  confirmedOn: Day.optional(),
  endedOn: Day.optional(),
  outcome: z.enum(codesOf(referralOutcomes)).optional(),
  ground: z.enum(codesOf(terminationReasons)).optional(),
  endWords: z.string().optional(),
  undisputed: z.string().optional(),
  consentStanding: z.enum(['not-needed', 'given', 'missing', 'refused']),
  consents: z.array(
    z.object({
      partyId: z.uuid(),
      name: z.string(),
      agreed: z.boolean().optional(),
      channel: z.enum(codesOf(consentChannels)).optional(),
      onDay: Day.optional(),
    }),
  ),
  materials: z.array(
    Material.extend({ id: z.uuid(), returned: z.boolean().optional(), words: z.string().optional() }),
  ),
  basis: z.string(),
  assumption: z.boolean().describe('No source gives this way of referring'),
  clock: Clock.optional(),
  papers: z.array(z.enum(papers)),
  mayPrint: z.boolean(),
  may: z.array(z.string()),
  version: z.int(),
})

export const ReferralParams = z.object({ referralId: z.uuid() })
const Stepped = z.object({ id: z.uuid(), version: z.int() })

export const listReferralRoutes = operation({
  id: 'listReferralRoutes',
  method: 'GET',
  path: '/referral-routes',
  tag: 'referral',
  summary: 'Which body refers by which kind in which direction, by the rule of today, each with its basis',
  access: 'Case workers',
  answer: z.object({ routes: z.array(Route) }),
})

export const referralFilters = z.strictObject({
  direction: z.enum(codesOf(directions)).optional(),
  state: z.enum(['open', 'ended', 'all']).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const listReferrals = operation({
  id: 'listReferrals',
  method: 'GET',
  path: '/referrals',
  tag: 'referral',
  summary: 'Referrals in and out: open ones the most urgent first, others the latest first',
  access: READERS,
  query: referralFilters,
  answer: z.object({ referrals: z.array(Referral) }),
})

export const listMatterReferrals = operation({
  id: 'listMatterReferrals',
  method: 'GET',
  path: '/disputes/{disputeId}/referrals',
  tag: 'referral',
  summary: 'From whom a dispute came and to whom it was referred',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    referrals: z.array(Referral),
    mayDraft: z.boolean(),
  }),
})

export const readReferral = operation({
  id: 'readReferral',
  method: 'GET',
  path: '/referrals/{referralId}',
  tag: 'referral',
  summary:
    'One referral: its state, its own clock with the sentence, consents, materials, what may be done now',
  access: READERS,
  params: ReferralParams,
  answer: Referral,
})

const Draft = z.strictObject({
  body: Body,
  kind: Kind,
  bodyName: Name,
  contact: Contact,
  reason: Words,
  materials: Materials,
})

export const draftReferral = operation({
  id: 'draftReferral',
  method: 'POST',
  path: '/disputes/{disputeId}/referrals',
  tag: 'referral',
  summary: 'Draft a referral of an open or failed dispute to another body; hands and clocks stay as they are',
  access: WORKERS,
  params: DisputeParams,
  body: Draft,
  answer: Stepped.extend({ number: z.string() }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'disputes.merged', 'referral.no-such-way', 'referral.not-referable'],
})

export const editReferral = operation({
  id: 'editReferral',
  method: 'PUT',
  path: '/referrals/{referralId}',
  tag: 'referral',
  summary: 'Write a draft anew before it is sent',
  access: WORKERS,
  params: ReferralParams,
  body: Draft,
  answer: Stepped,
  editsVersion: true,
  problems: ['disputes.held-elsewhere', 'referral.not-possible-now', 'referral.no-such-way'],
})

/** What is typed in from a letter that came on paper. */
export const Arrival = Draft.omit({ reason: true }).extend({
  theirNumber: z.string().trim().min(1).max(80),
  letterOn: Day.optional(),
  procedure: z.enum(codesOf(courtProcedures)).optional(),
  consentsStated: z.boolean().default(false).describe('Their letter says that every party agreed'),
  title: z.string().trim().min(2).max(120).describe('The cause, in a few words'),
  narrative: z.string().trim().min(5).max(20_000),
  requests: z.array(z.string().trim().min(2).max(500)).max(20).default([]),
  category: z.enum(codesOf(categories)),
  grade: z.enum(codesOf(grades)),
  amountFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  divisionCode: z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/),
  place: z.string().trim().max(200).default(''),
  flags: z
    .array(z.enum(codesOf(riskFlags)))
    .max(20)
    .default([]),
  sensitivity: z.enum(codesOf(sensitivities)).default('ordinary'),
  parties: z.array(PartyInput).min(1).max(200),
})

export const receiveReferral = operation({
  id: 'receiveReferral',
  method: 'POST',
  path: '/referrals',
  tag: 'referral',
  summary:
    'Register what another body sent on paper: guided people become a visit, everything else a dispute. The same number of the same body is one referral and answers the one that is there',
  access:
    'Receptionists, mediators, grid workers, heads of committees and triage officers, for their own unit',
  body: Arrival,
  answer: z.object({
    id: z.uuid(),
    number: z.string(),
    isKnown: z.boolean().describe('It was registered before; nothing was changed'),
    disputeId: z.uuid().optional(),
    visitId: z.uuid().optional(),
    dueOn: Day.optional().describe('By when we confirm or refuse, or give the result'),
    version: z.int(),
  }),
  status: 201,
  problems: ['referral.no-such-way', 'referral.procedure-missing', 'referral.letter-in-future'],
})

export const recordReferralConsent = operation({
  id: 'recordReferralConsent',
  method: 'POST',
  path: '/referrals/{referralId}/consents',
  tag: 'referral',
  summary: 'Record what a party says to the referral; a later answer replaces an earlier one',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({
    partyId: z.uuid(),
    agreed: z.boolean(),
    channel: z.enum(codesOf(consentChannels)),
    onDay: Day,
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['disputes.held-elsewhere', 'referral.ended', 'referral.not-a-party', 'referral.day-in-future'],
})

export const sendReferral = operation({
  id: 'sendReferral',
  method: 'POST',
  path: '/referrals/{referralId}/sending',
  tag: 'referral',
  summary: 'Send the letter: needs the consent of every party where the kind asks for it',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({ onDay: Day }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.consent-missing',
    'referral.consent-refused',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

export const acknowledgeReferral = operation({
  id: 'acknowledgeReferral',
  method: 'POST',
  path: '/referrals/{referralId}/receipt',
  tag: 'referral',
  summary: "Record the other body's receipt: its term counts from that day",
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({ onDay: Day, receivedBy: z.string().trim().max(80).default('') }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

export const confirmReferral = operation({
  id: 'confirmReferral',
  method: 'POST',
  path: '/referrals/{referralId}/confirmation',
  tag: 'referral',
  summary: "Confirm what came in: the referral's own term counts from this day",
  access: WORKERS,
  params: ReferralParams,
  answer: Stepped.extend({ dueOn: Day.optional() }),
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.consent-missing',
    'referral.consent-refused',
  ],
})

export const endReferral = operation({
  id: 'endReferral',
  method: 'POST',
  path: '/referrals/{referralId}/ending',
  tag: 'referral',
  summary:
    'The result, the return, the refusal with its reason, or the withdrawal; every original is accounted for',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({
    move: z.enum(codesOf(endings)),
    onDay: Day,
    words: Words,
    outcome: z.enum(codesOf(referralOutcomes)).optional().describe('Of a result'),
    ground: z.enum(codesOf(terminationReasons)).optional().describe('Of a return'),
    undisputed: z
      .string()
      .trim()
      .min(2)
      .max(4000)
      .optional()
      .describe('Facts that the parties agreed to record; never what they conceded'),
    materials: z
      .array(
        z.strictObject({
          materialId: z.uuid(),
          returned: z.boolean(),
          words: z.string().trim().max(200).optional(),
        }),
      )
      .max(60)
      .default([]),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.outcome-missing',
    'referral.ground-missing',
    'referral.originals-open',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

const PaperParams = ReferralParams.extend({ referralPaper: z.enum(papers) })

export const readReferralPaper = operation({
  id: 'readReferralPaper',
  method: 'GET',
  path: '/referrals/{referralId}/papers/{referralPaper}',
  tag: 'referral',
  summary: 'Letter, receipt or reply as data, for the screen; telephone numbers are masked',
  access: READERS,
  params: PaperParams,
  answer: z.object({ document: z.looseObject({ code: z.string(), title: z.string() }) }),
  problems: ['papers.no-such-paper'],
})

export const printReferralPaper = operation({
  id: 'printReferralPaper',
  method: 'POST',
  path: '/referrals/{referralId}/papers/{referralPaper}/prints',
  tag: 'referral',
  summary:
    'Letter, receipt or reply as PDF or Word, with numbers in full: who printed it goes on the timeline',
  access: `${WORKERS}; receptionists of the unit that received it`,
  params: PaperParams,
  body: z.strictObject({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.no-such-paper', 'papers.not-made', 'disputes.held-elsewhere'],
})
