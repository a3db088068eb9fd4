import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { followUpKinds, satisfactions } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { Changed, Fen, Made, working } from './work.ts'

export const recordPerformance = operation({
  ...working,
  id: 'recordPerformance',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/obligations/{obligationId}/performances',
  summary: 'Record how an obligation was performed, or that it was waived or taken to court',
  params: DisputeParams.extend({ obligationId: z.uuid() }),
  body: z.strictObject({
    move: z.enum(['perform', 'perform-partly', 'take-to-court', 'waive']),
    onDay: Day,
    amountFen: Fen.optional(),
    note: z.string().trim().max(1000).default(''),
    attachmentId: z.uuid().optional(),
  }),
  answer: Changed,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.no-such-obligation',
    'mediation.no-such-attachment',
    'mediation.in-the-future',
    'mediation.before-agreement',
    'mediation.amount-missing',
    'mediation.less-than-owed',
    'mediation.more-than-owed',
  ],
})

export const recordFollowUp = operation({
  ...working,
  id: 'recordFollowUp',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/follow-ups',
  summary: 'Record a follow-up visit: what was found, what the party says of the handling',
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    kind: z.enum(codesOf(followUpKinds)),
    onDay: Day,
    satisfaction: z.enum(codesOf(satisfactions)),
    findings: z.string().trim().min(2).max(5000),
    mayEscalate: z.boolean(),
  }),
  answer: Made,
  status: 201,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.not-a-party',
    'mediation.in-the-future',
    'mediation.visit-before-end',
  ],
})
