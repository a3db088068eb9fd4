import { z } from 'zod'
import { actTypes } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { opinionKinds, reviewFigures, reviewItems } from '../domain/index.ts'
import { OFFICE } from './shapes.ts'

export const readReviewBoard = operation({
  id: 'readReviewBoard',
  method: 'GET',
  path: '/review-board',
  tag: 'review',
  summary: 'Figures of the reviews of a period with the rows behind them, and the load of each reviewer',
  access: OFFICE,
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.object({
    figures: z.array(
      z.object({
        figure: z.enum(codesOf(reviewFigures)),
        of: z.array(z.string()).describe('Codes of submissions or cases, with `#` the round'),
        is: z.array(z.string()),
      }),
    ),
    load: z.array(
      z.object({
        reviewerId: z.uuid(),
        name: z.string(),
        unitName: z.string(),
        isFullTime: z.boolean(),
        open: z.int(),
        late: z.int(),
        opinions: z.int().describe('Given in the period'),
        mayReview: z.boolean(),
      }),
    ),
    waiting: z.int().describe('Submitted and not taken up'),
  }),
  problems: ['review.wrong-day'],
})

export const listPastOpinions = operation({
  id: 'listPastOpinions',
  method: 'GET',
  path: '/past-review-opinions',
  tag: 'review',
  summary: 'Past opinions, masked: what the office said of like decisions',
  access: OFFICE,
  query: z.strictObject({
    actType: z.enum(codesOf(actTypes)).optional(),
    item: z.enum(codesOf(reviewItems)).optional().describe('In which a problem was found'),
    words: z.string().trim().min(2).max(40).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  answer: z.object({
    opinions: z.array(
      z.object({
        id: z.uuid(),
        actType: z.enum(codesOf(actTypes)),
        catalogueItem: z.string().optional(),
        kind: z.enum(codesOf(opinionKinds)),
        on: Day,
        law: z.array(z.string()),
        reasons: z.string(),
        problems: z.array(z.object({ item: z.enum(codesOf(reviewItems)), note: z.string() })),
      }),
    ),
  }),
})
