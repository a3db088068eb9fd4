import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  assignmentReasons,
  handlings,
  itemResults,
  materials,
  opinionKinds,
  recusals,
  reviewItems,
  rulings,
  submissionEvents,
} from '../domain/index.ts'
import {
  Finding,
  Gate,
  HitRow,
  MaterialLine,
  Proposed,
  READS,
  Regime,
  SubmissionParams,
  Summary,
  Words,
} from './shapes.ts'

/** Whose turn it is. */
export const submissionViews = {
  office: { zh: '待审核室办理', en: 'With the office' },
  department: { zh: '待部门办理', en: 'With the department' },
  ended: { zh: '已结束', en: 'Ended' },
} as const

export const listReviewSubmissions = operation({
  id: 'listReviewSubmissions',
  method: 'GET',
  path: '/review-submissions',
  tag: 'review',
  summary: 'Submissions within one’s rights: what is due first comes first',
  access: READS,
  query: z.strictObject({
    view: z.enum(codesOf(submissionViews)).default('office'),
    mine: z.enum(['yes', 'no']).default('no').describe('Only those given to the caller'),
    after: z.uuid().optional().describe('The last one of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ submissions: z.array(Summary), next: z.string().optional() }),
})

/** What the caller may do with a submission now. */
export const submissionActs = [
  'take-up',
  'assign',
  'recuse',
  'ask-supplement',
  'return',
  'extend',
  'advise',
  'opine',
  'archive',
  'supplement',
  'handle',
  'meet-experts',
  'rule',
  'resubmit',
  'withdraw',
] as const

const Round = z.object({
  number: z.int(),
  begunOn: Day,
  begunBy: z.string(),
  proposed: Proposed,
  summary: z.string(),
  legalBasis: z.string(),
  materials: z.array(MaterialLine),
  preReview: z.object({ by: z.string(), on: Day, opinion: z.string() }),
  explained: z.array(z.object({ item: z.enum(codesOf(reviewItems)), words: z.string() })),
  dueOn: Day.optional(),
  clock: Words.optional().describe('How the last day is counted'),
  isProvisional: z.boolean(),
  events: z.array(
    z.object({
      what: z.enum(['received', 'supplement-asked', 'supplemented', 'extended']),
      on: Day,
      words: z.string(),
      workingDays: z.int().optional(),
    }),
  ),
  advice: z.array(z.object({ by: z.string(), at: z.iso.datetime({ offset: true }), words: z.string() })),
  opinion: z
    .object({
      kind: z.enum(codesOf(opinionKinds)),
      on: Day,
      by: z.string(),
      qualification: z.string().optional(),
      isLate: z.boolean(),
      law: z.array(z.string()),
      reasons: z.string(),
      items: z.array(
        z.object({
          item: z.enum(codesOf(reviewItems)),
          result: z.enum(codesOf(itemResults)),
          note: z.string(),
        }),
      ),
    })
    .optional(),
  handling: z
    .object({ kind: z.enum(codesOf(handlings)), on: Day, by: z.string(), words: z.string() })
    .optional(),
})

export const readReviewSubmission = operation({
  id: 'readReviewSubmission',
  method: 'GET',
  path: '/review-submissions/{submissionId}',
  tag: 'review',
  summary: 'A submission on one page: its rounds, the file, what the system finds, guide and like opinions',
  access: READS,
  params: SubmissionParams,
  answer: z.object({
    ...Summary.shape,
    counterparties: z.array(z.string()),
    hit: HitRow.optional(),
    regime: Regime,
    expeditedFor: z.string().optional(),
    gate: Gate.describe('For a decision as it was last submitted'),
    rounds: z.array(Round),
    events: z.array(
      z.object({
        position: z.int(),
        kind: z.enum(codesOf(submissionEvents)),
        on: Day,
        by: z.string(),
        words: z.string(),
        ruling: z.enum(codesOf(rulings)).optional(),
        materials: z.array(z.enum(codesOf(materials))).describe('That were asked for'),
      }),
    ),
    entry: z.array(
      z.object({
        material: z.enum(codesOf(materials)),
        isNeeded: z.boolean(),
        isThere: z.boolean(),
        basis: z.string(),
        assumption: z.boolean(),
      }),
    ),
    findings: z.array(Finding),
    caseDueOn: Day.optional().describe('The nearest end of the case itself, which review does not stop'),
    file: z
      .array(
        z.object({
          position: z.int(),
          step: Words,
          on: Day,
          paperNumber: z.string().optional(),
          fields: z.array(z.object({ ...Words.shape, shown: Words })),
        }),
      )
      .describe('The steps of the case as they were recorded'),
    guide: z
      .object({ item: z.string(), materials: z.string().optional(), focus: z.string().optional() })
      .optional()
      .describe('Scope, material and what is looked at, from the catalogue'),
    candidates: z.array(
      z.object({
        reviewerId: z.uuid(),
        name: z.string(),
        open: z.int(),
        reasons: z.array(z.enum(codesOf(assignmentReasons))),
        recusals: z.array(z.enum(codesOf(recusals))),
      }),
    ),
    may: z.array(z.enum(submissionActs)),
    mayExtendBy: z.int(),
    version: z.int(),
  }),
})
