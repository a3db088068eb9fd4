import { z } from 'zod'
import { Reason } from '#capabilities/disputes/contract.ts'
import { operation } from '#platform/contract/operation.ts'
import { hubs, Kept, Words } from './words.ts'

export const reportOnTask = operation({
  id: 'reportOnTask',
  method: 'POST',
  path: '/joint-tasks/{taskId}/reports',
  tag: 'joint',
  summary: 'Say how a task goes, or what came of it',
  access: 'The person who has the task, or the unit where no person is named',
  params: z.strictObject({ taskId: z.uuid() }),
  body: z.strictObject({ words: Words, isDone: z.boolean() }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.task-ended'],
})

const PartParams = z.strictObject({ partId: z.uuid() })

export const answerInvitation = operation({
  id: 'answerInvitation',
  method: 'POST',
  path: '/joint-parts/{partId}/answer',
  tag: 'joint',
  summary: 'Say whether the unit attends; declining needs a reason',
  access: 'Case workers of the invited unit',
  params: PartParams,
  body: z.strictObject({ attends: z.boolean(), reason: z.string().trim().max(1000).default('') }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.not-possible-now', 'joint.reason-missing', 'joint.not-invited'],
})

export const giveOpinion = operation({
  id: 'giveOpinion',
  method: 'POST',
  path: '/joint-parts/{partId}/opinions',
  tag: 'joint',
  summary: 'Record an opinion under the unit and the person that gave it',
  access: 'Who has the part, or a triage officer who reaches the dispute, for a person who said it',
  params: PartParams,
  body: z.strictObject({
    personName: z.string().trim().min(2).max(60).describe('Who gave it'),
    words: Words,
  }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.not-possible-now', 'joint.not-allowed-by-part'],
})

export const askForRelease = operation({
  id: 'askForRelease',
  method: 'POST',
  path: '/joint-parts/{partId}/release',
  tag: 'joint',
  summary: 'A helper asks the hub to be released, with the reason; until it rules the helper stays',
  access: 'The helper',
  params: PartParams,
  body: z.strictObject({ reason: Reason }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.only-helpers', 'joint.already-asked'],
})
