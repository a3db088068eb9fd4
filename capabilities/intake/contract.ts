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
