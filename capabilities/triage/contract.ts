import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Moved, Reason } from '../disputes/contract.ts'

export const dispatchDispute = operation({
  id: 'dispatchDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/dispatches',
  tag: 'triage',
  summary: 'Send a dispute to the unit that is competent; no clock restarts',
  access: 'Triage officers who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.not-a-holder'],
})

export const requestSendBack = operation({
  id: 'requestSendBack',
  method: 'POST',
  path: '/disputes/{disputeId}/send-backs',
  tag: 'triage',
  summary: 'Ask to give a dispute back, with reasons; the asker holds it until the answer',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params: DisputeParams,
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
  params: DisputeParams,
  body: z.strictObject({ agree: z.boolean(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now'],
})
