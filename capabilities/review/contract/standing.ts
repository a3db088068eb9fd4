import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { conditions, materials } from '../domain/index.ts'
import { Fen, Finding, Gate, HitRow, Proposed, READS, Regime, Summary, Words } from './shapes.ts'

export const readReviewStanding = operation({
  id: 'readReviewStanding',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/review',
  tag: 'review',
  summary:
    'Whether the decisions of a case are reviewed and by which row, what a submission needs, and how it stands',
  access: READS,
  params: z.object({ caseId: z.uuid() }),
  answer: z.object({
    caseId: z.uuid(),
    hasCatalogue: z.boolean().describe('Without one only what the law itself names is reviewed'),
    decisions: z.array(
      z.object({
        step: z.string(),
        title: Words,
        due: z.boolean(),
        waitsForSum: z.boolean().describe('Not known: it hangs on a sum that the file does not say yet'),
        hit: HitRow.optional(),
        missed: z
          .object({
            item: z.string(),
            unmet: z.array(z.enum(codesOf(conditions))),
            amountInFen: Fen.optional(),
            sumInFen: Fen,
          })
          .optional()
          .describe('The row that came nearest'),
        isTaken: z.boolean().describe('The step is in the file already'),
        isUrgent: z.boolean().describe('Started in urgency and reviewed afterwards'),
        gate: Gate,
        proposed: Proposed.describe('As far as the file says it'),
      }),
    ),
    regime: Regime,
    entry: z.array(
      z.object({
        material: z.enum(codesOf(materials)),
        isNeeded: z.boolean(),
        basis: z.string(),
        assumption: z.boolean(),
      }),
    ),
    findings: z.array(Finding),
    submissions: z.array(Summary),
    words: z
      .object({ summary: z.string().optional(), legalBasis: z.string().optional() })
      .describe('What the file says already, for a submission to begin with'),
    maySubmit: z.boolean(),
  }),
})
