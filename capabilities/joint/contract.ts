import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Reason } from '../disputes/contract.ts'
import {
  attendances,
  consultationStates,
  guestKinds,
  jointActs,
  partKinds,
  partRights,
  proposalReasons,
  taskStates,
} from './domain/index.ts'

const HUB = 'Triage officers who reach the dispute'
const Moment = z.iso.datetime({ offset: true })
const Words = z.string().trim().min(2).max(2000)
const Written = z.object({ id: z.uuid(), version: z.int() })
const Kept = z.object({ id: z.uuid() })

const Task = z.object({
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
const Invitation = JointPart.extend({
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
const Consultation = z.object({
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
const Group = z.object({
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

const hubs = ['disputes.not-possible-now', 'disputes.merged']

export const declineJointWork = operation({
  id: 'declineJointWork',
  method: 'POST',
  path: '/disputes/{disputeId}/joint-work/declining',
  tag: 'joint',
  summary: 'Decline the proposal of joint work, with the reason',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-proposed'],
})

export const askForConsultation = operation({
  id: 'askForConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultation-requests',
  tag: 'joint',
  summary: 'Ask the hub for a consultation, with what is to be discussed',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ agenda: Words }),
  answer: Kept,
  status: 201,
  problems: [...hubs, 'disputes.held-elsewhere', 'joint.already-asked'],
})

export const conveneConsultation = operation({
  id: 'conveneConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations',
  tag: 'joint',
  summary:
    'Convene a consultation and invite units, which answer within a limit; it takes up what was asked for',
  access: HUB,
  params: DisputeParams,
  body: z.strictObject({
    agenda: Words,
    meetsAt: Moment,
    place: z.string().trim().min(2).max(100),
    unitIds: z.array(z.uuid()).min(1).max(20),
  }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.in-the-past', 'joint.no-such-unit'],
})

const ConsultationParams = DisputeParams.extend({ consultationId: z.uuid() })

const TaskOrder = z.strictObject({
  unitId: z.uuid(),
  accountId: z.uuid().optional(),
  words: Words,
  dueOn: Day,
})

export const concludeConsultation = operation({
  id: 'concludeConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations/{consultationId}/conclusion',
  tag: 'joint',
  summary: 'Record what a consultation concluded, and who does what by when',
  access: HUB,
  params: ConsultationParams,
  body: z.strictObject({ conclusion: Words, tasks: z.array(TaskOrder).max(20).default([]) }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-possible-now', 'joint.not-of-unit', 'joint.due-in-the-past'],
})

export const cancelConsultation = operation({
  id: 'cancelConsultation',
  method: 'POST',
  path: '/disputes/{disputeId}/consultations/{consultationId}/cancellation',
  tag: 'joint',
  summary: 'A consultation that was asked for or convened does not take place, with the reason',
  access: HUB,
  params: ConsultationParams,
  body: z.strictObject({ reason: Reason }),
  answer: Written,
  status: 201,
  editsVersion: true,
  problems: [...hubs, 'joint.not-possible-now'],
})

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
  problems: ['joint.task-ended'],
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
  problems: ['joint.not-possible-now', 'joint.reason-missing', 'joint.not-invited'],
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
  problems: ['joint.not-possible-now', 'joint.not-allowed-by-part'],
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
  problems: ['joint.only-helpers', 'joint.already-asked'],
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
