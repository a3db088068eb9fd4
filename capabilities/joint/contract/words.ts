import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { attendances, consultationStates, partKinds, partRights, taskStates } from '../domain/index.ts'

export const HUB = 'Triage officers who reach the dispute'

export const Moment = z.iso.datetime({ offset: true })

export const Words = z.string().trim().min(2).max(2000)

export const Written = z.object({ id: z.uuid(), version: z.int() })

export const Kept = z.object({ id: z.uuid() })

export const hubs = ['disputes.not-possible-now', 'disputes.merged']

export const TaskOrder = z.strictObject({
  unitId: z.uuid(),
  accountId: z.uuid().optional(),
  words: Words,
  dueOn: Day,
})

export const Task = z.object({
  id: z.uuid(),
  words: z.string(),
  unitName: z.string(),
  personName: z.string().optional(),
  dueOn: Day,
  state: z.enum(codesOf(taskStates)),
  progress: z.string().optional().describe('The latest report; of a task that is done, its result'),
  reportedAt: Moment.optional(),
  isYours: z.boolean(),
})

export const JointPart = z.object({
  id: z.uuid(),
  kind: z.enum(codesOf(partKinds)),
  unitId: z.uuid().optional(),
  unitName: z.string().optional(),
  accountId: z
    .uuid()
    .optional()
    .describe('Left out where the unit is meant, and for a guest without an account'),
  personName: z.string().optional(),
  since: Moment,
  until: Moment.optional(),
  endReason: z.string().optional(),
  rights: z.array(z.enum(codesOf(partRights))),
  releaseReason: z.string().optional().describe('Asks to be released, and why; the hub has not ruled'),
  isYours: z.boolean(),
})

export const Invitation = JointPart.extend({
  attendance: z.enum(codesOf(attendances)).optional().describe('Of invited units; silence is no consent'),
  answerReason: z.string().optional(),
})

const Opinion = z.object({
  id: z.uuid(),
  kind: z.enum(codesOf(partKinds)),
  unitName: z.string(),
  personName: z.string(),
  words: z.string(),
  givenAt: Moment,
})

export const Consultation = z.object({
  id: z.uuid(),
  state: z.enum(codesOf(consultationStates)),
  agenda: z.string(),
  askedBy: z.string(),
  askedAt: Moment,
  meetsAt: Moment.optional(),
  place: z.string().optional(),
  answerBy: Day.optional(),
  outcome: z.string().optional(),
  invitations: z.array(Invitation),
  opinions: z.array(Opinion),
  tasks: z.array(Task),
})

const Minute = z.object({ id: z.uuid(), words: z.string(), writtenAt: Moment, writtenBy: z.string() })

export const Group = z.object({
  id: z.uuid(),
  aim: z.string(),
  formedAt: Moment,
  endedAt: Moment.optional(),
  endReason: z.string().optional(),
  parts: z.array(JointPart),
  opinions: z.array(Opinion),
  tasks: z.array(Task),
  minutes: z.array(Minute).optional().describe('Left out for whoever may not read them'),
})
