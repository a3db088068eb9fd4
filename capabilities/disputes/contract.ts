import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { actingAs, partyKinds, partyRoles } from '../parties/domain/index.ts'
import {
  categories,
  declineGrounds,
  doors,
  entrustingBodies,
  filings,
  grades,
  origins,
  riskFlags,
  routings,
  ruledReasons,
  sectors,
  sensitivities,
} from './domain/index.ts'

export const Reason = z.string().trim().min(2).max(1000)
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
  daysLeft: z
    .int()
    .optional()
    .describe('Calendar days from today in the district to the due date; negative when overdue'),
  warning: z.enum(['none', 'amber', 'red']),
  sensitivity: z.enum(codesOf(sensitivities)),
})

export const listDisputes = operation({
  id: 'listDisputes',
  method: 'GET',
  path: '/disputes',
  tag: 'disputes',
  summary: 'Disputes: open ones the most urgent first, others the latest first',
  access: 'Case workers: what is held in their subtree, or has them as a part; restricted ones only close by',
  query: z.strictObject({
    routing: z.enum(codesOf(routings)).optional(),
    category: z.enum(codesOf(categories)).optional(),
    grade: z.enum(codesOf(grades)).optional(),
    warning: z.enum(['amber', 'red']).optional().describe('Due soon, or overdue'),
    filing: z.enum(codesOf(filings)).default('open'),
    under: z.uuid().optional(),
    text: z.string().trim().min(2).max(60).optional().describe('Code, name, end of a phone number, or words'),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({ disputes: z.array(Summary), next: z.string().optional() }),
  problems: ['disputes.bad-cursor'],
})

const Clock = z.object({
  kind: z.enum(['acceptance', 'mediation', 'proceeding', 'confirmation', 'exit-notice']),
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
  isMinor: z.boolean(),
  acting: z.array(z.object({ as: z.enum(codesOf(actingAs)), name: z.string(), consents: z.boolean() })),
  privacyTold: z.boolean(),
  sensitiveConsent: z.boolean(),
  identity: z.string().optional().describe('Masked'),
  phone: z.string().optional().describe('Masked'),
})

const TimelineEvent = z.object({
  at: z.iso.datetime({ offset: true }),
  type: z.string(),
  actor: z.string(),
  reason: z.string().optional(),
  because: z.enum(codesOf(ruledReasons)).optional().describe('Why a rule acted where nobody did'),
  basis: z.string().optional().describe('Of the rule that acted'),
  ground: z.string().optional().describe('Code of the ground on which it was declined'),
  fromUnitName: z.string().optional(),
  toUnitName: z.string().optional(),
  dueOn: z.iso.date().optional(),
})

export const readDispute = operation({
  id: 'readDispute',
  method: 'GET',
  path: '/disputes/{disputeId}',
  tag: 'disputes',
  summary: 'One dispute: who, what, its clocks with their sentences, its timeline, and what may be done now',
  access: 'Case workers who reach the dispute',
  params: z.strictObject({ disputeId: z.uuid() }),
  answer: Summary.extend({
    filing: z.enum(codesOf(filings)).describe('Where its file stands'),
    narrative: z.string(),
    door: z.enum(codesOf(doors)),
    origin: z.enum(codesOf(origins)),
    entrustingBody: z.enum(codesOf(entrustingBodies)).optional(),
    sector: z.enum(codesOf(sectors)).optional(),
    divisionCode: z.string(),
    headCount: z.int(),
    ownerName: z.string().optional().describe('Who answers for it now'),
    firstResponderName: z.string().optional().describe('Who was asked first'),
    heldByYou: z.boolean().describe('Your unit, or one in which you hold a role, decides on it'),
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

export const Moved = z.object({
  routing: z.enum(codesOf(routings)),
  dueOn: z.iso.date().optional(),
  version: z.int(),
})
export const DisputeParams = z.strictObject({ disputeId: z.uuid() })

export const acceptDispute = operation({
  id: 'acceptDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/acceptance',
  tag: 'disputes',
  summary: 'Accept: the legal clock of 7, 15 or 30 days starts, the first responder is released',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params: DisputeParams,
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
  params: DisputeParams,
  body: z.strictObject({ ground: z.enum(codesOf(declineGrounds)), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.held-elsewhere'],
})

export const showParty = operation({
  id: 'showParty',
  method: 'POST',
  path: '/disputes/{disputeId}/parties/{partyId}/showing',
  tag: 'disputes',
  summary: 'Show the numbers and the address of a party in full; who saw them, and why, goes on the timeline',
  access: 'Case workers of the unit that holds the dispute, and triage officers who reach it',
  params: DisputeParams.extend({ partyId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  answer: z.object({
    identityNumber: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    acting: z.array(
      z.object({ name: z.string(), identityNumber: z.string().optional(), phone: z.string().optional() }),
    ),
  }),
  problems: ['disputes.held-elsewhere'],
})
