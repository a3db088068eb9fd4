import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  categories,
  declineGrounds,
  doors,
  entrustingBodies,
  grades,
  noIdentityReasons,
  origins,
  partyKinds,
  partyRoles,
  riskFlags,
  routings,
  sectors,
  sensitivities,
  sexes,
} from './domain/index.ts'

const Name = z.string().trim().min(1).max(80)
const Reason = z.string().trim().min(2).max(1000)
const CitizenNumber = z.string().regex(/^\d{17}[\dX]$/)
const CreditCode = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)

const PartyInput = z
  .strictObject({
    role: z.enum(codesOf(partyRoles)),
    kind: z.enum(codesOf(partyKinds)),
    name: Name,
    headCount: z.int().min(1).max(100_000).default(1),
    sex: z.enum(codesOf(sexes)).default('unknown'),
    citizenNumber: CitizenNumber.optional(),
    creditCode: CreditCode.optional(),
    noIdentityReason: z.enum(codesOf(noIdentityReasons)).optional(),
    phone: z
      .string()
      .regex(/^\+?[\d-]{5,20}$/)
      .optional(),
    address: z.string().trim().max(200).optional(),
  })
  .refine(
    (party) =>
      [party.citizenNumber, party.creditCode, party.noIdentityReason].filter((value) => value !== undefined)
        .length === 1,
    { path: ['noIdentityReason'] },
  )

export const registerDispute = operation({
  id: 'registerDispute',
  method: 'POST',
  path: '/disputes',
  tag: 'disputes',
  summary:
    'Register a visit as a dispute: the receiver is the first responder, the clock to acceptance starts',
  access:
    'Receptionists, mediators, grid workers, heads of committees and triage officers, for a unit of their own',
  body: z.strictObject({
    door: z.enum(codesOf(doors)),
    origin: z.enum(codesOf(origins)),
    entrustingBody: z.enum(codesOf(entrustingBodies)).optional(),
    title: z.string().trim().min(2).max(120),
    narrative: z.string().trim().min(5).max(20_000),
    category: z.enum(codesOf(categories)),
    sector: z.enum(codesOf(sectors)).optional(),
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
  }),
  answer: z.object({ id: z.uuid(), code: z.string(), dueOn: z.iso.date(), version: z.int() }),
  status: 201,
  problems: ['disputes.no-applicant', 'disputes.entrusting-body-missing'],
})

const Summary = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  category: z.enum(codesOf(categories)),
  grade: z.enum(codesOf(grades)),
  routing: z.enum(codesOf(routings)),
  holderUnitId: z.uuid(),
  holderUnitName: z.string(),
  registeredAt: z.iso.datetime({ offset: true }),
  acceptedOn: z.iso.date().optional(),
  dueOn: z.iso.date().optional(),
  warning: z.enum(['none', 'amber', 'red']),
  sensitivity: z.enum(codesOf(sensitivities)),
})

export const listDisputes = operation({
  id: 'listDisputes',
  method: 'GET',
  path: '/disputes',
  tag: 'disputes',
  summary: 'Open disputes, the most urgent first',
  access: 'Case workers: what is held in their subtree, or has them as a part; restricted ones only close by',
  query: z.strictObject({
    routing: z.enum(codesOf(routings)).optional(),
    under: z.uuid().optional(),
    text: z.string().trim().min(2).max(60).optional().describe('Code, name, end of a phone number, or words'),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({ disputes: z.array(Summary), next: z.string().optional() }),
  problems: ['disputes.bad-cursor'],
})

const Clock = z.object({
  kind: z.enum(['acceptance', 'mediation']),
  state: z.string(),
  dueOn: z.iso.date(),
  rawOn: z.iso.date(),
  provisional: z.boolean(),
  because: z.string(),
  basis: z.string(),
  assumption: z.boolean(),
})

const Party = z.object({
  id: z.uuid(),
  role: z.enum(codesOf(partyRoles)),
  kind: z.enum(codesOf(partyKinds)),
  name: z.string(),
  headCount: z.int(),
  identity: z.string().optional().describe('Masked'),
  phone: z.string().optional().describe('Masked'),
})

const TimelineEvent = z.object({ at: z.iso.datetime({ offset: true }), type: z.string(), actor: z.string() })

export const readDispute = operation({
  id: 'readDispute',
  method: 'GET',
  path: '/disputes/{disputeId}',
  tag: 'disputes',
  summary: 'One dispute: who, what, its clocks with their sentences, its timeline, and what may be done now',
  access: 'Case workers who reach the dispute',
  params: z.strictObject({ disputeId: z.uuid() }),
  answer: Summary.extend({
    narrative: z.string(),
    place: z.string(),
    amountFen: z.int().optional(),
    flags: z.array(z.enum(codesOf(riskFlags))),
    parties: z.array(Party),
    clocks: z.array(Clock),
    timeline: z.array(TimelineEvent),
    may: z.array(z.string()),
    version: z.int(),
  }),
})

const Moved = z.object({
  routing: z.enum(codesOf(routings)),
  dueOn: z.iso.date().optional(),
  version: z.int(),
})
const params = z.strictObject({ disputeId: z.uuid() })

export const dispatchDispute = operation({
  id: 'dispatchDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/dispatches',
  tag: 'triage',
  summary: 'Send a dispute to the unit that is competent; no clock restarts',
  access: 'Triage officers who reach the dispute',
  params,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.not-a-holder'],
})

export const acceptDispute = operation({
  id: 'acceptDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/acceptance',
  tag: 'disputes',
  summary: 'Accept: the legal clock of 7, 15 or 30 days starts, the first responder is released',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params,
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.held-elsewhere'],
})

export const declineDispute = operation({
  id: 'declineDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/refusal',
  tag: 'disputes',
  summary: 'Decline with the ground and the reason that the notice prints',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params,
  body: z.strictObject({ ground: z.enum(codesOf(declineGrounds)), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.held-elsewhere'],
})

export const requestSendBack = operation({
  id: 'requestSendBack',
  method: 'POST',
  path: '/disputes/{disputeId}/send-backs',
  tag: 'triage',
  summary: 'Ask to give a dispute back, with reasons; the asker holds it until the answer',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params,
  body: z.strictObject({ reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.held-elsewhere'],
})

export const answerSendBack = operation({
  id: 'answerSendBack',
  method: 'POST',
  path: '/disputes/{disputeId}/send-backs/answer',
  tag: 'triage',
  summary: 'Agree to a send-back, or refuse it: the hub decides, the clock has run on meanwhile',
  access: 'Triage officers who reach the dispute',
  params,
  body: z.strictObject({ agree: z.boolean(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now'],
})
