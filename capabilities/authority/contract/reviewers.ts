import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { reviewerFaults, reviewerKinds } from '../domain/index.ts'
import { Changed, Line, Name, READS, REVIEW, Reason, Username } from './access.ts'

export const listReviewers = operation({
  id: 'listReviewers',
  method: 'GET',
  path: '/reviewers',
  tag: 'authority',
  summary: 'Who reviews decisions, by which title, and whether that is enough for each department',
  access: READS,
  answer: z.object({
    reviewers: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        name: z.string(),
        kind: z.enum(codesOf(reviewerKinds)),
        username: z.string().optional(),
        qualificationNumber: z.string().optional(),
        qualifiedOn: Day.optional(),
        firstReviewedOn: Day.optional(),
        isFullTime: z.boolean(),
        fields: z.array(z.string()),
        since: Day,
        leftOn: Day.optional(),
        title: z
          .enum(['qualified', 'grandfathered'])
          .optional()
          .describe('By what somebody may review today'),
        faults: z.array(z.enum(codesOf(reviewerFaults))).describe('Why somebody may give no opinion today'),
        trainingHours: z.number().describe('Of this year'),
        version: z.int(),
      }),
    ),
    rule: z.object({ firstTimersFrom: Day, basis: z.string(), assumption: z.boolean() }),
    mayKeep: z.boolean(),
  }),
})

export const registerReviewer = operation({
  id: 'registerReviewer',
  method: 'POST',
  path: '/reviewers',
  tag: 'authority',
  summary: 'Somebody reviews decisions, or advises those who do',
  access: REVIEW,
  body: z.strictObject({
    unitId: z.uuid().describe('The organ in which the person serves'),
    name: Name,
    kind: z.enum(codesOf(reviewerKinds)),
    username: Username.optional(),
    qualificationNumber: z.string().trim().min(3).max(60).optional(),
    qualifiedOn: Day.optional(),
    firstReviewedOn: Day.optional().describe('When decisions were reviewed for the first time'),
    isFullTime: z.boolean(),
    fields: z.array(Line).max(20),
    since: Day,
  }),
  answer: Changed,
  status: 201,
  problems: [
    'authority.no-such-unit',
    'authority.no-such-account',
    'authority.account-taken',
    'authority.number-taken',
    'authority.qualification-incomplete',
    'authority.wrong-days',
  ],
})

export const leaveReview = operation({
  id: 'leaveReview',
  method: 'POST',
  path: '/reviewers/{reviewerId}/leaving',
  tag: 'authority',
  summary: 'Somebody no longer reviews, from a day on',
  access: REVIEW,
  params: z.object({ reviewerId: z.uuid() }),
  body: z.strictObject({ leftOn: Day.describe('The first day without'), reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.has-left'],
})

export const recordReviewerTraining = operation({
  id: 'recordReviewerTraining',
  method: 'POST',
  path: '/reviewers/{reviewerId}/training',
  tag: 'authority',
  summary: 'Class hours that a reviewer attended',
  access: REVIEW,
  params: z.object({ reviewerId: z.uuid() }),
  body: z.strictObject({ onDay: Day, hours: z.number().gt(0).max(200), subject: Line }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['authority.wrong-days'],
})
