import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { doubts, measures } from '../domain/index.ts'

const OVERSEEING =
  'Supervisors, triage officers and heads: over the disputes that they reach in the units that they answer for'

const period = {
  from: Day,
  to: Day.describe('Both days belong to the period'),
  under: z.uuid().optional().describe('A unit: only what it or a unit below it holds'),
}

export const measureParts = {
  all: { zh: '全部', en: 'All' },
  met: { zh: '计入分子', en: 'In the numerator' },
  unmet: { zh: '未计入分子', en: 'Not in it' },
} as const

const Figures = {
  all: z.int().describe('What is counted over'),
  met: z.int().describe('Of a share: how many of them meet it; of a mean or a sum the same as `all`'),
  value: z
    .number()
    .optional()
    .describe('Percent, days or fen by kind; left out where there is nothing to count over'),
}

export const readMeasures = operation({
  id: 'readMeasures',
  method: 'GET',
  path: '/measures',
  tag: 'insight',
  summary: 'The figures of a period, each with the formula by which it is counted',
  access: OVERSEEING,
  query: z.strictObject(period),
  answer: z.object({
    measures: z.array(
      z.object({
        measure: z.enum(codesOf(measures)),
        counting: z.enum(['share', 'mean', 'sum']),
        formula: z.string().describe("In the caller's language"),
        assumption: z.boolean().describe('No source gives this formula'),
        ...Figures,
      }),
    ),
  }),
  problems: ['insight.period-reversed'],
})

/** The day and the item of the last row, as `next` gave it. */
const Cursor = z.string().refine((text) => {
  const [day, item, ...more] = text.split('_')
  return Day.safeParse(day).success && z.uuid().safeParse(item).success && more.length === 0
})

export const readMeasure = operation({
  id: 'readMeasure',
  method: 'GET',
  path: '/measures/{measure}',
  tag: 'insight',
  summary:
    'The rows behind a figure, the newest first, and the same figure of each unit that holds some of them',
  access: OVERSEEING,
  params: z.object({ measure: z.enum(codesOf(measures)) }),
  query: z.strictObject({
    ...period,
    unitId: z.uuid().optional().describe('Only the rows of one unit, not of those below it'),
    part: z.enum(codesOf(measureParts)).default('all'),
    cursor: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    units: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), ...Figures })),
    rows: z.array(
      z.object({
        disputeId: z.uuid(),
        code: z.string(),
        title: z.string(),
        unitName: z.string(),
        day: Day.describe('By which it falls into the period'),
        met: z.boolean(),
        amount: z.number().optional().describe('Days of a mean, fen of a sum'),
      }),
    ),
    next: z.string().optional(),
  }),
  problems: ['insight.period-reversed'],
})

export const readDoubts = operation({
  id: 'readDoubts',
  method: 'GET',
  path: '/doubts',
  tag: 'insight',
  summary: 'What makes the figures of a period doubtful, each doubt with the disputes by which it is seen',
  access: OVERSEEING,
  query: z.strictObject(period),
  answer: z.object({
    doubts: z.array(
      z.object({
        doubt: z.enum(codesOf(doubts)),
        unitId: z.uuid(),
        unitName: z.string(),
        personName: z.string().optional(),
        disputes: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
        count: z.int().describe('Of the disputes, of which the first fifty are named'),
      }),
    ),
    thresholds: z
      .object({
        leastEnded: z.int(),
        inAMinute: z.int(),
        inADay: z.int(),
        evenSteps: z.int(),
        evenSeconds: z.int(),
        copies: z.int(),
        alikePercent: z.int(),
        leastCharacters: z.int(),
      })
      .describe('The rule `doubt.figures` on the last day of the period'),
    assumption: z.boolean().describe('No source gives these thresholds'),
    hasMore: z.boolean().describe('More happened in the period than is looked at; the newest is'),
  }),
  problems: ['insight.period-reversed'],
})
