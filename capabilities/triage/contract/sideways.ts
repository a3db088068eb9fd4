import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Moved, Reason } from '../../disputes/contract.ts'
import { offerStates } from '../domain/index.ts'

export const readSideways = operation({
  id: 'readSideways',
  method: 'GET',
  path: '/disputes/{disputeId}/sideways',
  tag: 'triage',
  summary:
    'Which units of the same level were asked to take a dispute, what they answered, and who may be asked',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    offers: z.array(
      z.object({
        id: z.uuid(),
        fromUnitName: z.string(),
        toUnitName: z.string(),
        state: z.enum(codesOf(offerStates)),
        reason: z.string(),
        offeredAt: z.iso.datetime({ offset: true }),
        offeredBy: z.string(),
        answerBy: Day,
        answer: z.string().optional(),
        answeredBy: z.string().optional(),
      }),
    ),
    peers: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Who may be asked now'),
    limit: z.object({ workingDays: z.int(), basis: z.string(), assumption: z.boolean() }),
    may: z.array(z.enum(['offer', 'answer', 'withdraw'])),
    version: z.int(),
  }),
})

export const offerSideways = operation({
  id: 'offerSideways',
  method: 'POST',
  path: '/disputes/{disputeId}/sideways',
  tag: 'triage',
  summary:
    'Ask a unit of the same level to take a dispute; until it says yes the asker holds it, and the clock runs on',
  access: 'Heads of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  editsVersion: true,
  problems: [
    'disputes.not-possible-now',
    'disputes.held-elsewhere',
    'triage.not-beside',
    'triage.came-sideways',
    'triage.peer-asked-already',
  ],
})

export const answerSideways = operation({
  id: 'answerSideways',
  method: 'POST',
  path: '/disputes/{disputeId}/sideways/answer',
  tag: 'triage',
  summary: 'Take a dispute that a unit of the same level offers, or not; the asker may withdraw the question',
  access: 'Mediators and heads of the unit that was asked; to withdraw, of the unit that asked',
  params: DisputeParams,
  body: z.strictObject({ decision: z.enum(['take', 'decline', 'withdraw']), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: [
    'disputes.not-possible-now',
    'triage.nobody-asked',
    'triage.peer-not-asked',
    'mediation.agreement-stands',
  ],
})
