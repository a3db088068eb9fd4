import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { StandingNotice } from '../../exits/contract.ts'
import { PartyInput } from '../../parties/contract.ts'
import { stages } from '../domain/index.ts'

export const Application = z.strictObject({
  title: z.string().trim().min(2).max(120).optional(),
  narrative: z.string().trim().min(10).max(20_000),
  requests: z.array(z.string().trim().min(2).max(500)).min(1).max(10),
  divisionCode: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/),
  place: z.string().trim().max(200).default(''),
  amountFen: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('Left out where unknown: zero is an amount'),
  parties: z.array(PartyInput).min(1).max(20),
  privacyTold: z.literal(true).describe('The applicant has read what the data is used for'),
})

export const apply = operation({
  id: 'apply',
  method: 'POST',
  path: '/applications',
  tag: 'applications',
  summary: 'Apply for mediation online: it is received at the hub as a visit, with a code to follow it by',
  access: 'Anyone',
  open: true,
  body: Application,
  answer: z.object({
    code: z.string(),
    accessCode: z.string().describe('Shown once; the house keeps its digest only'),
    receivedAt: z.iso.datetime({ offset: true }),
    unitName: z.string(),
  }),
  status: 201,
  problems: ['applications.no-applicant', 'applications.no-contact'],
})

export const follow = operation({
  id: 'followApplication',
  method: 'POST',
  path: '/applications/follow',
  tag: 'applications',
  summary: 'Where a matter stands and what comes next; no other person is named',
  access: 'Anyone who has the code and the access code',
  open: true,
  body: z.strictObject({
    code: z.string().trim().min(4).max(40),
    accessCode: z.string().trim().min(4).max(40),
  }),
  answer: z.object({
    code: z.string(),
    stage: z.enum(codesOf(stages)),
    receivedOn: Day,
    registeredOn: Day.optional(),
    acceptedOn: Day.optional(),
    endedOn: Day.optional(),
    dueOn: Day.optional().describe('By when the next step is to be done'),
    unitName: z.string(),
    agreementNumber: z.string().optional(),
    notice: StandingNotice.optional().describe('Other routes, where mediation ended without agreement'),
  }),
  problems: ['applications.not-found', 'applications.too-many-attempts'],
})
