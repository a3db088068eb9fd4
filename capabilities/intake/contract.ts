import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  categories,
  doors,
  entrustingBodies,
  grades,
  origins,
  riskFlags,
  sectors,
  sensitivities,
} from '../disputes/domain/index.ts'
import { PartyInput } from '../parties/contract.ts'

const Registration = z.strictObject({
  door: z.enum(codesOf(doors)),
  origin: z.enum(codesOf(origins)),
  entrustingBody: z.enum(codesOf(entrustingBodies)).optional(),
  title: z.string().trim().min(2).max(120),
  narrative: z.string().trim().min(5).max(20_000),
  requests: z
    .array(z.string().trim().min(2).max(500))
    .max(20)
    .default([])
    .describe('What is asked for, one by one'),
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
})

const Registered = z.object({
  id: z.uuid(),
  code: z.string(),
  dueOn: z.iso.date(),
  warnings: z
    .array(z.object({ at: z.int(), code: z.enum(['parties.credit-code-check']) }))
    .describe('What is odd about a party and does not stand in the way, by its place in the list'),
  version: z.int(),
})

export const registerDispute = operation({
  id: 'registerDispute',
  method: 'POST',
  path: '/disputes',
  tag: 'disputes',
  summary:
    'Register a visit as a dispute: the receiver is the first responder, the clock to acceptance starts',
  access:
    'Receptionists, mediators, grid workers, heads of committees and triage officers, for a unit of their own',
  body: Registration,
  answer: Registered,
  status: 201,
  problems: ['disputes.no-applicant', 'disputes.entrusting-body-missing'],
})

export const fileVisit = operation({
  id: 'fileVisit',
  method: 'POST',
  path: '/visits/{visitId}/dispute',
  tag: 'disputes',
  summary: 'Make a dispute of an open visit: its clock to acceptance has run since the visit was received',
  access:
    'Receptionists, mediators, grid workers, heads of committees and triage officers who reach the visit',
  params: z.strictObject({ visitId: z.uuid() }),
  body: Registration.omit({ door: true, parties: true }).extend({
    parties: z
      .array(PartyInput)
      .max(200)
      .default([])
      .describe('Further people; those of the visit are parties already'),
  }),
  answer: Registered,
  status: 201,
  editsVersion: true,
  problems: [
    'reception.not-open',
    'disputes.no-party',
    'disputes.no-applicant',
    'disputes.entrusting-body-missing',
  ],
})
