import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { acts, answers } from '../domain/index.ts'

const WorkItem = z.object({
  act: z.enum(codesOf(acts)),
  disputeId: z.uuid(),
  code: z.string(),
  title: z.string(),
  holderUnitName: z.string(),
  because: z.string().describe("Why it is due, in the caller's language"),
  note: z.string().optional().describe('What was written with it, such as the reason of a send-back'),
  dueOn: z.iso.date().optional(),
  daysLeft: z.int().optional(),
  warning: z.enum(['none', 'amber', 'red']),
})

export const readWorklist = operation({
  id: 'readWorklist',
  method: 'GET',
  path: '/worklist',
  tag: 'insight',
  summary: 'What the signed-in officer has to do next and by when, the most urgent first',
  access: 'Case workers, each about their own work',
  query: z.strictObject({
    act: z.enum(codesOf(acts)).optional(),
    disputeId: z
      .uuid()
      .optional()
      .describe('Everything that is due on this dispute, not only the most binding'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({
    items: z.array(WorkItem),
    hasMore: z.boolean().describe('There is more than was asked for; the least urgent is left out'),
  }),
})

export const readAnswerable = operation({
  id: 'readAnswerable',
  method: 'GET',
  path: '/disputes/{disputeId}/answerable',
  tag: 'insight',
  summary: 'Who answers for the dispute now: its owner, or along the ladder whoever is nearest and there',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({ name: z.string(), unitName: z.string(), as: z.enum(codesOf(answers)) }),
})
