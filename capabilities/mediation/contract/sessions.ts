import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { sessionManners } from '../domain/index.ts'
import { Minutes } from './minutes.ts'
import { Changed, Made, Moment, Short, working, workProblems } from './work.ts'

export const planSession = operation({
  ...working,
  id: 'planSession',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions',
  summary: 'Plan a session',
  params: DisputeParams,
  body: z.strictObject({
    plannedAt: Moment,
    manner: z.enum(codesOf(sessionManners)),
    place: Short.min(2),
    partyIds: z
      .array(z.uuid())
      .min(1)
      .max(200)
      .optional()
      .describe('Who is asked to come; left out: every party'),
  }),
  answer: Made,
  status: 201,
  problems: [...workProblems, 'mediation.not-a-party', 'safety.kept-apart', 'safety.met-in-passing'],
})

const SessionParams = DisputeParams.extend({ sessionId: z.uuid() })

export const recordMinutes = operation({
  ...working,
  id: 'recordMinutes',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions/{sessionId}/minutes',
  summary: 'Record what happened in a session; the minutes are not changed afterwards',
  params: SessionParams,
  body: Minutes,
  answer: Changed,
  problems: [...workProblems, 'mediation.not-a-party', 'mediation.in-the-future', 'mediation.times-reversed'],
})

export const cancelSession = operation({
  ...working,
  id: 'cancelSession',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions/{sessionId}/cancellation',
  summary: 'Cancel a planned session, with the reason',
  params: SessionParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  problems: workProblems,
})

export const writePrivateNote = operation({
  ...working,
  id: 'writePrivateNote',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/private-notes',
  summary: 'Write down a concession or confidence; it never enters the file',
  access: 'The mediators of the proceeding',
  params: DisputeParams,
  body: z.strictObject({ partyId: z.uuid().optional(), text: z.string().trim().min(1).max(5000) }),
  answer: Made,
  status: 201,
  problems: [...workProblems, 'mediation.only-mediators', 'mediation.not-a-party'],
})

export const listPrivateNotes = operation({
  id: 'listPrivateNotes',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation/private-notes',
  tag: 'mediation',
  summary: 'The concessions and confidences of a proceeding',
  access: 'The mediators of the proceeding',
  params: DisputeParams,
  answer: z.object({
    notes: z.array(
      z.object({
        id: z.uuid(),
        partyId: z.uuid().optional(),
        text: z.string(),
        writtenAt: Moment,
        writtenBy: z.string(),
      }),
    ),
  }),
  problems: ['mediation.only-mediators'],
})
