import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { pauseGrounds, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { consentChannels } from '../domain/index.ts'
import { Changed, working, workProblems } from './work.ts'

export const endMediation = operation({
  ...working,
  id: 'endMediation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/ending',
  summary:
    'End without agreement: failed, withdrawn or terminated, with the reason; where the rule owes the parties a notice of their other routes, its clock starts',
  params: DisputeParams,
  body: z.strictObject({
    outcome: z.enum(['failed', 'withdrawn', 'terminated']),
    reason: z.enum(codesOf(terminationReasons)),
    note: z.string().trim().max(2000).default(''),
  }),
  answer: Changed,
  problems: [...workProblems, 'mediation.reason-does-not-fit'],
})

export const pauseTerm = operation({
  ...working,
  id: 'pauseTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/pause',
  summary: 'Stop the legal clock on a ground that a dated rule allows',
  params: DisputeParams,
  body: z.strictObject({ ground: z.enum(codesOf(pauseGrounds)), reason: Reason }),
  answer: Changed,
  problems: [
    ...workProblems,
    'mediation.ground-not-allowed',
    'deadlines.no-clock',
    'clock.already-paused',
    'clock.already-lapsed',
  ],
})

export const resumeTerm = operation({
  ...working,
  id: 'resumeTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/resumption',
  summary: 'Let the legal clock run on; it counts from today',
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed.extend({ dueOn: Day.optional() }),
  problems: [...workProblems, 'deadlines.no-clock', 'clock.not-paused'],
})

export const extendTerm = operation({
  ...working,
  id: 'extendTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/extension',
  summary: 'Prolong the legal clock with the consent of every party, given before it ran out',
  params: DisputeParams,
  body: z.strictObject({
    days: z.int().min(1).max(365),
    reason: Reason,
    consents: z
      .array(z.strictObject({ partyId: z.uuid(), onDay: Day, channel: z.enum(codesOf(consentChannels)) }))
      .max(200),
  }),
  answer: Changed.extend({ dueOn: Day.optional() }),
  problems: [
    ...workProblems,
    'mediation.extension-consent-missing',
    'mediation.extension-too-long',
    'mediation.extended-too-often',
    'mediation.in-the-future',
    'deadlines.no-clock',
    'clock.already-lapsed',
  ],
})
