import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { paperKinds } from '../domain/index.ts'
import { READS, SubmissionParams } from './shapes.ts'

const Paper = z.enum(codesOf(paperKinds))
const ROUND = 'Number of the round; one without an opinion has its letter alone'

export const readReviewPaper = operation({
  id: 'readReviewPaper',
  method: 'GET',
  path: '/review-submissions/{submissionId}/paper',
  tag: 'review',
  summary:
    'A paper of a round, made from what it recorded: the letter of the department, the opinion of the office',
  access: READS,
  params: SubmissionParams,
  query: z.strictObject({
    paper: Paper,
    round: z.coerce.number().int().min(1).max(1000).describe(ROUND),
  }),
  answer: z.object({ document: z.looseObject({}) }),
})

export const printReviewPaper = operation({
  id: 'printReviewPaper',
  method: 'POST',
  path: '/review-submissions/{submissionId}/prints',
  tag: 'review',
  summary: 'A paper of a round to print; the submission notes who took it',
  access: READS,
  params: SubmissionParams,
  body: z.strictObject({
    paper: Paper,
    round: z.int().min(1).max(1000).describe(ROUND),
    as: z.enum(['pdf', 'word']),
  }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.not-made'],
})
