import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { itemResults, materials, opinionKinds, reviewItems } from '../domain/index.ts'
import { ADVISES, Changed, LEADS, REVIEWS, SubmissionParams, Text } from './shapes.ts'

const toReviewer = ['review.no-such-reviewer', 'review.recused'] as const

export const takeUpSubmission = operation({
  id: 'takeUpSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/taking-up',
  tag: 'review',
  summary: 'The file is complete: give it to a reviewer, the first of the ranking unless another is named',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({ reviewerId: z.uuid().optional() }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', 'review.nobody-may', ...toReviewer],
})

export const assignSubmission = operation({
  id: 'assignSubmission',
  method: 'PUT',
  path: '/review-submissions/{submissionId}/reviewer',
  tag: 'review',
  summary: 'Give a submission under review to another reviewer',
  access: LEADS,
  params: SubmissionParams,
  body: z.strictObject({ reviewerId: z.uuid(), reason: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', ...toReviewer],
})

export const recuseFromSubmission = operation({
  id: 'recuseFromSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/recusal',
  tag: 'review',
  summary: 'The reviewer declares an interest; the next of the ranking has it',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({ reason: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', 'review.not-yours', 'review.nobody-may'],
})

export const askSupplement = operation({
  id: 'askSupplement',
  method: 'POST',
  path: '/review-submissions/{submissionId}/supplement-request',
  tag: 'review',
  summary: 'Something is missing: the clock of the round stands still until it is there',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({ materials: z.array(z.enum(codesOf(materials))).max(8), words: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', 'review.lapsed'],
})

export const returnSubmission = operation({
  id: 'returnSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/return',
  tag: 'review',
  summary: 'Return a submission that is none, or was not supplemented',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({ reason: Text }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})

export const extendReview = operation({
  id: 'extendReview',
  method: 'POST',
  path: '/review-submissions/{submissionId}/extension',
  tag: 'review',
  summary: 'Prolong a round within what the rule allows',
  access: LEADS,
  params: SubmissionParams,
  body: z.strictObject({
    workingDays: z.int().min(1).max(366).describe('What the rule leaves, at most'),
    reason: Text,
  }),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now', 'review.no-extension', 'review.lapsed'],
})

export const adviseOnSubmission = operation({
  id: 'adviseOnSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/advice',
  tag: 'review',
  summary: 'Advice of counsel; the opinion is the office’s',
  access: ADVISES,
  params: SubmissionParams,
  body: z.strictObject({ words: Text }),
  answer: Changed,
  status: 201,
  problems: ['review.not-possible-now'],
})

export const giveReviewOpinion = operation({
  id: 'giveReviewOpinion',
  method: 'POST',
  path: '/review-submissions/{submissionId}/opinion',
  tag: 'review',
  summary: 'The opinion of the office: nine items, law and reasons; only agreement passes',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({
    kind: z.enum(codesOf(opinionKinds)),
    items: z
      .array(
        z.strictObject({
          item: z.enum(codesOf(reviewItems)),
          result: z.enum(codesOf(itemResults)),
          note: z.string().trim().max(2000),
        }),
      )
      .max(18),
    law: z.array(z.string().trim().max(400)).max(30).describe('Provisions by which the office judges'),
    reasons: z.string().trim().max(8000),
  }),
  answer: Changed,
  editsVersion: true,
  problems: [
    'review.not-possible-now',
    'review.not-yours',
    'review.recused',
    'review.item-missing',
    'review.item-twice',
    'review.problem-without-note',
    'review.law-missing',
    'review.reasons-missing',
    'review.agreed-with-problems',
    'review.problems-without-item',
    'review.transfer-without-ground',
  ],
})

export const archiveSubmission = operation({
  id: 'archiveSubmission',
  method: 'POST',
  path: '/review-submissions/{submissionId}/archive',
  tag: 'review',
  summary: 'File a submission that has passed',
  access: REVIEWS,
  params: SubmissionParams,
  body: z.strictObject({}),
  answer: Changed,
  editsVersion: true,
  problems: ['review.not-possible-now'],
})
