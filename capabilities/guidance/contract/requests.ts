import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { categories, grades, sectors } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { requestStates } from '../domain/index.ts'

const ASKED = 'Mediators, triage officers, supervisors and heads of the unit that is asked'
const ASKING = 'Mediators and heads of the unit that asked, who reach the dispute'
const CONCERNED =
  'of the unit that is asked; those of the unit that asked, triage officers and supervisors where they reach the dispute'

const Moment = z.iso.datetime({ offset: true })
const Request = z.object({
  id: z.uuid(),
  disputeId: z.uuid(),
  disputeCode: z.string(),
  disputeTitle: z.string().optional().describe('Where you reach the dispute'),
  state: z.enum(codesOf(requestStates)),
  askingUnitName: z.string(),
  askedUnitName: z.string(),
  question: z.string(),
  askedAt: Moment,
  askedBy: z.string(),
  dueOn: Day,
  isLate: z.boolean(),
  assumption: z.boolean().describe('No source gives this limit'),
  answer: z.string().optional(),
  answeredAt: Moment.optional(),
  answeredBy: z.string().optional(),
  withdrawnWords: z.string().optional(),
  passed: z.array(
    z.object({ at: Moment, fromUnitName: z.string(), toUnitName: z.string(), reason: z.string() }),
  ),
  may: z.array(z.enum(['answer', 'pass-on', 'withdraw', 'note'])),
  version: z.int(),
})

export const GuidanceParams = z.object({ guidanceRequestId: z.uuid() })
const Stepped = z.object({ id: z.uuid(), version: z.int() })

export const listGuidance = operation({
  id: 'listGuidance',
  method: 'GET',
  path: '/disputes/{disputeId}/guidance-requests',
  tag: 'guidance',
  summary: 'What guidance was asked about a dispute, and what was answered; parties never see it',
  access: `Case workers who reach the dispute: what concerns them, as those ${CONCERNED}`,
  params: DisputeParams,
  answer: z.object({
    requests: z.array(Request),
    mayAsk: z.boolean(),
    days: z.int().describe('In which it has to be answered, by the rule of today'),
    assumption: z.boolean(),
  }),
})

export const listGuidanceRequests = operation({
  id: 'listGuidanceRequests',
  method: 'GET',
  path: '/guidance-requests',
  tag: 'guidance',
  summary: 'Requests for guidance, the most urgent first',
  access: `Case workers: what concerns them, as those ${CONCERNED}`,
  query: z.strictObject({
    state: z.enum(['open', 'ended', 'all']).default('open'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({ requests: z.array(Request) }),
})

export const readGuidanceRequest = operation({
  id: 'readGuidanceRequest',
  method: 'GET',
  path: '/guidance-requests/{guidanceRequestId}',
  tag: 'guidance',
  summary: 'One request; while it is open with a masked extract of the matter, for who does not reach it',
  access: `Case workers ${CONCERNED}`,
  params: GuidanceParams,
  answer: Request.extend({
    extract: z
      .object({
        category: z.enum(codesOf(categories)),
        sector: z.enum(codesOf(sectors)).optional(),
        grade: z.enum(codesOf(grades)),
        persons: z.int(),
        title: z.string().optional(),
        narrative: z.string().optional().describe('Names and numbers replaced; none of a restricted matter'),
      })
      .optional(),
  }),
})

export const askGuidance = operation({
  id: 'askGuidance',
  method: 'POST',
  path: '/disputes/{disputeId}/guidance-requests',
  tag: 'guidance',
  summary: 'Ask the hub or a justice office how to go on; hands and clocks stay as they are',
  access: 'Mediators and heads of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), question: Reason }),
  answer: Stepped.extend({ dueOn: Day }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'disputes.merged', 'guidance.not-open', 'guidance.does-not-guide'],
})

export const answerGuidance = operation({
  id: 'answerGuidance',
  method: 'POST',
  path: '/guidance-requests/{guidanceRequestId}/answer',
  tag: 'guidance',
  summary: 'Answer a request for guidance; the unit that asked stays responsible for the dispute',
  access: ASKED,
  params: GuidanceParams,
  body: z.strictObject({ answer: z.string().trim().min(2).max(4000) }),
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-yours', 'guidance.not-possible-now'],
})

export const passOnGuidance = operation({
  id: 'passOnGuidance',
  method: 'POST',
  path: '/guidance-requests/{guidanceRequestId}/passing-on',
  tag: 'guidance',
  summary: 'Pass a request on to the body that can answer it; the day of the answer stays',
  access: ASKED,
  params: GuidanceParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-yours', 'guidance.not-possible-now', 'guidance.does-not-guide'],
})

export const withdrawGuidance = operation({
  id: 'withdrawGuidance',
  method: 'POST',
  path: '/guidance-requests/{guidanceRequestId}/withdrawal',
  tag: 'guidance',
  summary: 'Take a question back that is not answered yet',
  access: ASKING,
  params: GuidanceParams,
  body: z.strictObject({ reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-yours', 'guidance.not-possible-now'],
})

export const noteGuidance = operation({
  id: 'noteGuidance',
  method: 'POST',
  path: '/guidance-requests/{guidanceRequestId}/note',
  tag: 'guidance',
  summary: 'Take note of an answer, which then leaves the worklist',
  access: ASKING,
  params: GuidanceParams,
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-yours', 'guidance.not-possible-now'],
})
