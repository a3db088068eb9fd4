import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { operation } from '#platform/contract/operation.ts'
import { HUB, hubs, Kept, Moment, TaskOrder, Words, Written } from './words.ts'

export const declineJointWork = operation({
  id: 'declineJointWork',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-work/declining',
  tag: 'joint',
  summary: 'Decline the proposal of joint work, with the reason',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-proposed'],
})

export const askForConsultation = operation({
  id: 'askForConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultation-requests',
  tag: 'joint',
  summary: 'Ask the hub for a consultation, with what is to be discussed',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ agenda: Words }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'disputes.held-elsewhere', 'joint.already-asked'],
})

export const conveneConsultation = operation({
  id: 'conveneConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations',
  tag: 'joint',
  summary:
    'Convene a consultation and invite units, which answer within a limit; it takes up what was asked for',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({
    agenda: Words,
    meetsAt: Moment,
    place: z.string().trim().min(2).max(100),
    unitIds: z.array(z.uuid()).min(1).max(20),
  }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.in-the-past', 'joint.no-such-unit'],
})

const ConsultationParams = DisputeParams.extend({ consultationId: z.uuid() })

export const concludeConsultation = operation({
  id: 'concludeConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations/{consultationId}/conclusion',
  tag: 'joint',
  summary: 'Record what a consultation concluded, and who does what by when',
  access: HUB,
  params: ConsultationParams,
  body: z.strictObject({ conclusion: Words, tasks: z.array(TaskOrder).max(20).default([]) }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-possible-now', 'joint.not-of-unit', 'joint.due-in-the-past'],
})

export const cancelConsultation = operation({
  id: 'cancelConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations/{consultationId}/cancellation',
  tag: 'joint',
  summary: 'A consultation that was asked for or convened does not take place, with the reason',
  access: HUB,
  params: ConsultationParams,
  body: z.strictObject({ reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-possible-now'],
})
