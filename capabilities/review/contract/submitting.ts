import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { handlings, reviewItems, rulings } from '../domain/index.ts'
import { Changed, HANDLES, HEADS, Line, MaterialLine, Proposed, SubmissionParams, Text } from './shapes.ts'

const RoundInput = {
  proposed: Proposed,
  summary: Text.describe('Facts and the decision that is proposed'),
  legalBasis: Text,
  materials: z.array(MaterialLine).min(1).max(60),
  preReview: z.strictObject({
    by: z.string().trim().min(2).max(60).describe('Who gave it in the organ'),
    reviewerId: z.uuid().optional().describe('The same person among the registered reviewers'),
    on: Day,
    opinion: Text,
  }),
  wasAssessed: z.boolean().describe('An expert or risk assessment was made'),
  explained: z
    .array(z.strictObject({ item: z.enum(codesOf(reviewItems)), words: Text }))
    .max(9)
    .describe('A word on each doubt that the system points out'),
}

const submitting = [
  'review.no-such-step',
  'review.material-missing',
  'review.doubt-unexplained',
  'review.wrong-day',
] as const

export const submitForReview = operation({
  id: 'submitForReview',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/review-submissions',
  tag: 'review',
  summary: 'Submit a decision to legal review; what the system can check is checked first',
  access: HANDLES,
  params: z.object({ caseId: z.uuid() }),
  body: z.strictObject({
    step: z.string().trim().min(1).max(60).describe('Code of the step that decides'),
    ...RoundInput,
    expeditedFor: Text.optional().describe('Why it is urgent; a shorter limit, never a bypass'),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), code: z.string(), version: z.int() }),
  problems: [...submitting, 'review.open-already'],
})

export const resubmitForReview = operation({
  id: 'resubmitForReview',
  method: 'POST',
  path: '/review-submissions/{submissionId}/rounds',
  tag: 'review',
  summary: 'Submit again: after an opinion was handled, after a return, or because the decision changed',
  access: HANDLES,
  params: SubmissionParams,
  body: z.strictObject(RoundInput),
  answer: Changed,
  editsVersion: true,
  problems: [...submitting, 'review.not-possible-now'],
})

export const supplementSubmission = operation({
  id: 'supplementSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/supplement',
  tag: 'review',
  summary: 'Bring what was missing; the clock of the round goes on',
  access: HANDLES,
  params: SubmissionParams,
  body: z.strictObject({ materials: z.array(MaterialLine).min(1).max(60), words: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})

export const handleOpinion = operation({
  id: 'handleOpinion',
  method: 'POST',
  path: '/review-submissions/{submissionId}/handling',
  tag: 'review',
  summary: 'Say what became of an opinion that found problems: adopted, in part, or disputed',
  access: HANDLES,
  params: SubmissionParams,
  body: z.strictObject({ handling: z.enum(codesOf(handlings)), words: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})

export const recordExpertMeeting = operation({
  id: 'recordExpertMeeting',
  method: 'POST',
  path: '/review-submissions/{submissionId}/expert-meetings',
  tag: 'review',
  summary: 'What experts said on a disagreement',
  access: HANDLES,
  params: SubmissionParams,
  body: z.strictObject({ heldOn: Day, participants: Line, outcome: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', 'review.wrong-day'],
})

export const ruleOnDisagreement = operation({
  id: 'ruleOnDisagreement',
  method: 'POST',
  path: '/review-submissions/{submissionId}/ruling',
  tag: 'review',
  summary: "The head's ruling on a disagreement: it leads to a new round and is never a pass",
  access: HEADS,
  params: SubmissionParams,
  body: z.strictObject({ ruling: z.enum(codesOf(rulings)), reason: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})

export const withdrawSubmission = operation({
  id: 'withdrawSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/withdrawal',
  tag: 'review',
  summary: 'Take a submission back; the decision stays closed until another one passes',
  access: HANDLES,
  params: SubmissionParams,
  body: z.strictObject({ reason: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})
