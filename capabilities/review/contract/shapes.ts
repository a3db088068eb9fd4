import { z } from 'zod'
import { actTypes, measures } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import {
  conditions,
  findingStates,
  gateReasons,
  materials,
  positions,
  reviewItems,
  submissionStates,
} from '../domain/index.ts'

/** Who may, as sentences of the API document. */
export const READS =
  'Every role of the department that has the case; reviewers, counsel, the head of the review office, oversight officers and the head of the bureau'
export const HANDLES = 'Handlers and the head of the department that has the case'
export const HEADS = 'The head of the department that has the case'
export const REVIEWS = 'Reviewers and the head of the review office'
export const LEADS = 'The head of the review office'
export const ADVISES = 'Counsel, reviewers and the head of the review office'
export const OFFICE =
  'Reviewers, counsel, the head of the review office, oversight officers and the head of the bureau'

export const Words = z.object({ zh: z.string(), en: z.string() })
export const Text = z.string().trim().min(2).max(4000)
export const Line = z.string().trim().min(2).max(200)
export const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const SubmissionParams = z.object({ submissionId: z.uuid() })
export const Changed = z.object({ id: z.uuid(), version: z.int() })

export const Proposed = z.strictObject({
  measures: z.array(z.enum(codesOf(measures))).max(20),
  amountInFen: Fen.describe('The fine, or the sum that is levied'),
  confiscatedInFen: Fen,
  confiscatedGoodsInFen: Fen.describe('Value of confiscated goods'),
})

export const MaterialLine = z.strictObject({
  material: z.enum(codesOf(materials)),
  title: Line,
  pages: z.int().min(1).max(100_000).optional(),
})

export const HitRow = z.object({
  item: z.string(),
  basis: z.string().optional(),
  met: z.array(z.enum(codesOf(conditions))),
})

export const Finding = z.object({
  item: z.enum(codesOf(reviewItems)),
  state: z.enum(codesOf(findingStates)),
  checks: z.array(
    z.object({
      isRight: z.boolean(),
      ...Words.shape,
      recorded: z
        .object({ stepId: z.uuid(), duty: z.string() })
        .optional()
        .describe('The step and the duty of which a recording can be looked at'),
    }),
  ),
})

export const Regime = z.object({
  code: z.string(),
  ...Words.shape,
  workingDays: z.int(),
  expeditedWorkingDays: z.int(),
  mayExtendBy: z.int().describe('Working days; 0 where there is no extension'),
  position: z.enum(codesOf(positions)),
  basis: z.string(),
  assumption: z.boolean(),
})

export const Gate = z.object({ passed: z.boolean(), reasons: z.array(z.enum(codesOf(gateReasons))) })

export const Summary = z.object({
  id: z.uuid(),
  code: z.string(),
  caseId: z.uuid(),
  caseCode: z.string(),
  title: z.string(),
  unitName: z.string(),
  actType: z.enum(codesOf(actTypes)),
  step: Words,
  state: z.enum(codesOf(submissionStates)),
  round: z.int(),
  item: z.string().optional().describe('The row of the catalogue that hit'),
  submittedOn: Day,
  dueOn: Day.optional().describe('Last day of the running round; open while it is supplemented'),
  warning: z.enum(['none', 'amber', 'red']),
  reviewerName: z.string().optional(),
  isMine: z.boolean(),
  isExpedited: z.boolean(),
})
