import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { guestKinds } from '../domain/index.ts'
import { HUB, hubs, Kept, TaskOrder, Words, Written } from './words.ts'

const LeadOrder = z.strictObject({ unitId: z.uuid(), accountId: z.uuid(), words: Words, dueOn: Day })

export const formGroup = operation({
  id: 'formGroup',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group',
  tag: 'joint',
  summary:
    'Form a joint group: one lead of the unit that holds the dispute, helpers, each with a task and a day',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ aim: Words, lead: LeadOrder, helpers: z.array(TaskOrder).min(1).max(20) }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [
    ...hubs,
    'joint.group-lives',
    'joint.already-member',
    'joint.not-of-unit',
    'joint.lead-not-holder',
    'joint.guest-only',
    'joint.due-in-the-past',
  ],
})

export const changeLead = operation({
  id: 'changeLead',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group/lead',
  tag: 'joint',
  summary: 'Another person leads the group from now on, with the reason; the former lead leaves it',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ unitId: z.uuid(), accountId: z.uuid(), reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.no-group', 'joint.already-member', 'joint.not-of-unit', 'joint.lead-not-holder'],
})

export const addHelper = operation({
  id: 'addHelper',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group/helpers',
  tag: 'joint',
  summary: 'Another unit or person helps in the group, with a task and a day',
  access: HUB,
  params: DisputeParams,
  body: TaskOrder,
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [
    ...hubs,
    'joint.no-group',
    'joint.already-member',
    'joint.not-of-unit',
    'joint.guest-only',
    'joint.due-in-the-past',
  ],
})

export const ruleOnRelease = operation({
  id: 'ruleOnRelease',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group/releases',
  tag: 'joint',
  summary:
    'Rule on a helper who asks to be released, with the reason; the helper stays unless the hub agrees',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ partId: z.uuid(), agree: z.boolean(), reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.no-group', 'joint.nothing-asked'],
})

export const dissolveGroup = operation({
  id: 'dissolveGroup',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group/dissolution',
  tag: 'joint',
  summary:
    'Dissolve the group, with the reason; its members lose the dispute unless they have another part in it',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.no-group'],
})

export const inviteGuest = operation({
  id: 'inviteGuest',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-guests',
  tag: 'joint',
  summary:
    'Invite a guest into the group, or into a consultation; whoever is no official only with the consent of the parties',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({
    consultationId: z.uuid().optional().describe('Left out for the group'),
    kind: z.enum(codesOf(guestKinds)),
    name: z.string().trim().min(2).max(60),
    accountId: z
      .uuid()
      .optional()
      .describe('With an account the guest sees of the dispute what the part allows'),
    consented: z.boolean().default(false).describe("The parties agreed (People's Mediation Law art. 20)"),
  }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [
    ...hubs,
    'joint.no-group',
    'joint.consent-missing',
    'joint.not-possible-now',
    'joint.already-member',
    'joint.no-such-account',
  ],
})

export const endGuest = operation({
  id: 'endGuest',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-guests/ending',
  tag: 'joint',
  summary: "A guest's part ends, with the reason",
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ partId: z.uuid(), reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-a-member'],
})

export const writeGroupMinutes = operation({
  id: 'writeGroupMinutes',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-group/minutes',
  tag: 'joint',
  summary: 'Write in the shared minutes of the group',
  access: 'The lead and the helpers of the group',
  params: DisputeParams,
  body: z.strictObject({ words: Words }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.no-group', 'joint.only-members'],
})

export const giveJointTask = operation({
  id: 'giveJointTask',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-tasks',
  tag: 'joint',
  summary: 'Give a member of the group a further task, with a day',
  access: 'The lead of the group, and triage officers who reach the dispute',
  params: DisputeParams,
  body: TaskOrder,
  answer: Kept,
  status: 201,
  problems: [...hubs, 'joint.no-group', 'joint.only-members', 'joint.not-a-member', 'joint.due-in-the-past'],
})
