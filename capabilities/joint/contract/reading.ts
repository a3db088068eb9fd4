import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { jointActs, partRights, proposalReasons } from '../domain/index.ts'
import { Consultation, Group, HUB, Invitation, JointPart, Moment, Task } from './words.ts'

export const readJointWork = operation({
  id: 'readJointWork',
  method: 'GET',
  path: '/disputes/{disputeId}/joint-work',
  tag: 'joint',
  summary:
    'Whether joint work is proposed and why, consultations, and groups with their parts, tasks and minutes',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    proposal: z.object({
      reasons: z.array(z.enum(codesOf(proposalReasons))),
      basis: z.string(),
      assumption: z.boolean(),
      declined: z.object({ reason: z.string(), by: z.string(), at: Moment }).optional(),
    }),
    answerAssumption: z
      .boolean()
      .describe('The limit to answer an invitation is assumed, no source gives it'),
    consultations: z.array(Consultation),
    groups: z.array(Group),
    may: z.array(z.enum(codesOf(jointActs))).describe('What the signed-in person may do now'),
    version: z.int(),
  }),
})

export const listJointPeople = operation({
  id: 'listJointPeople',
  method: 'GET',
  path: '/disputes/{disputeId}/joint-people',
  tag: 'joint',
  summary: 'Accounts that can be named in joint work, with their units, and who of them can lead',
  access: HUB,
  params: DisputeParams,
  answer: z.object({
    people: z.array(
      z.object({
        accountId: z.uuid(),
        name: z.string(),
        unitId: z.uuid(),
        unitName: z.string(),
        mayLead: z.boolean(),
        mayHelp: z.boolean(),
      }),
    ),
  }),
})

export const readJointPart = operation({
  id: 'readJointPart',
  method: 'GET',
  path: '/joint-matters/{disputeId}',
  tag: 'joint',
  summary: 'Of a dispute exactly what the parts of the signed-in person, or of the unit, allow',
  access: 'Case workers, lawyers and counsellors with a part in joint work on the dispute that has not ended',
  params: DisputeParams,
  answer: z.object({
    code: z.string(),
    title: z.string(),
    narrative: z.string(),
    holderUnitName: z.string(),
    rights: z.array(z.enum(codesOf(partRights))),
    parts: z.array(JointPart),
    consultations: z.array(Consultation),
    groups: z.array(Group),
    agreements: z
      .array(z.object({ mainFacts: z.string(), terms: z.array(z.string()) }))
      .optional()
      .describe('Left out for whoever may not read drafts'),
  }),
})

export const listJointWork = operation({
  id: 'listJointWork',
  method: 'GET',
  path: '/joint-work',
  tag: 'joint',
  summary: 'My parts in joint work that have not ended, and what is due of me next',
  access: 'Case workers, lawyers and counsellors, each about their own parts and those of their units',
  answer: z.object({
    matters: z.array(
      z.object({
        disputeId: z.uuid(),
        code: z.string(),
        title: z.string(),
        reachesMatter: z.boolean(),
        nextDue: Day.optional(),
        parts: z.array(Invitation.extend({ meetsAt: Moment.optional(), answerBy: Day.optional() })),
        tasks: z.array(Task),
      }),
    ),
  }),
})
