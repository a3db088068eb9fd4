import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  orderKinds,
  orderStates,
  orderTriggers,
  watchedLimits,
  weekColumns,
  weekFigures,
} from './domain/index.ts'

const SUPERVISING = 'Supervisors, triage officers and the head of the bureau who reach the dispute'
const ADDRESSED = 'Mediators and heads of the unit that was addressed, or that holds the dispute now'

const Moment = z.iso.datetime({ offset: true })
const warnings = z.enum(['none', 'amber', 'red'])

const Order = z.object({
  id: z.uuid(),
  disputeId: z.uuid(),
  disputeCode: z.string(),
  disputeTitle: z.string(),
  kind: z.enum(codesOf(orderKinds)),
  trigger: z.enum(codesOf(orderTriggers)),
  triggerWords: z.string().optional(),
  state: z.enum(codesOf(orderStates)),
  unitId: z.uuid(),
  unitName: z.string(),
  answerableName: z.string().optional().describe('The owner of the dispute on the day of the order'),
  issuedAt: Moment,
  issuedBy: z.string(),
  dueOn: Day.describe('By when the unit replies; of the last turn'),
  daysLeft: z.int().optional().describe('While a reply is waited for'),
  warning: warnings.describe('Of time alone, never of danger'),
  assumption: z.boolean().describe('No source gives this limit'),
  turns: z.array(
    z.object({
      reason: z.string(),
      askedAt: Moment,
      askedBy: z.string(),
      dueOn: Day,
      reply: z.string().optional(),
      repliedAt: Moment.optional(),
      repliedBy: z.string().optional(),
      papers: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
  endedAt: Moment.optional(),
  endedBy: z.string().optional(),
  endWords: z.string().optional(),
  may: z.array(z.enum(['reply', 'accept', 'reopen', 'withdraw'])),
  version: z.int(),
})

const Limit = z.object({ days: z.int(), assumption: z.boolean() })
const Trigger = z.object({
  trigger: z.enum(codesOf(orderTriggers)),
  warning: warnings.describe('Of time alone, never of danger'),
  since: Day.describe('The limit, or the day of the answer'),
  days: z.int().describe('Calendar days after it; negative while it is still to come'),
  limit: z
    .enum(watchedLimits)
    .optional()
    .describe('Which limit is near or past: of acceptance, of mediation, or of what was agreed'),
})

export const SupervisionOrderParams = z.object({ supervisionOrderId: z.uuid() })
const Stepped = z.object({ id: z.uuid(), version: z.int() })

export const listSupervisionOrders = operation({
  id: 'listSupervisionOrders',
  method: 'GET',
  path: '/disputes/{disputeId}/supervision-orders',
  tag: 'supervision',
  summary:
    'Reminders and supervision orders about a dispute, with replies and judgements; parties never see them',
  access: `${SUPERVISING}; ${ADDRESSED.toLowerCase()}; other case workers who reach the dispute are told of none`,
  params: DisputeParams,
  answer: z.object({
    orders: z.array(Order),
    mayIssue: z.boolean(),
    triggers: z.array(Trigger).describe('Why it should be supervised now; only to who may issue an order'),
    limits: z.object({ reminder: Limit, 'supervision-order': Limit }),
  }),
})

export const issueSupervisionOrder = operation({
  id: 'issueSupervisionOrder',
  method: 'POST',
  path: '/disputes/{disputeId}/supervision-orders',
  tag: 'supervision',
  summary: 'Remind the unit that holds a dispute, or order it to account; an open reminder becomes the order',
  access: SUPERVISING,
  params: DisputeParams,
  body: z.strictObject({
    kind: z.enum(codesOf(orderKinds)),
    trigger: z.enum(codesOf(orderTriggers)),
    triggerWords: z.string().trim().min(2).max(200).optional().describe('Where the trigger is `other`'),
    reason: Reason.describe('What the unit has to do or to explain'),
  }),
  answer: Stepped.extend({ dueOn: Day }),
  status: 201,
  problems: [
    'disputes.merged',
    'supervision.already-open',
    'supervision.trigger-needs-words',
    'supervision.trigger-in-words-already',
  ],
})

export const replyToSupervisionOrder = operation({
  id: 'replyToSupervisionOrder',
  method: 'POST',
  path: '/supervision-orders/{supervisionOrderId}/replies',
  tag: 'supervision',
  summary: 'Say what was done, and name the papers of the file that show it',
  access: ADDRESSED,
  params: SupervisionOrderParams,
  body: z.strictObject({
    reply: z.string().trim().min(2).max(4000),
    papers: z.array(z.uuid()).max(20).optional().describe('Attachments of the dispute'),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['supervision.not-yours', 'supervision.not-possible-now', 'supervision.no-such-paper'],
})

export const judgeSupervisionReply = operation({
  id: 'judgeSupervisionReply',
  method: 'POST',
  path: '/supervision-orders/{supervisionOrderId}/judgements',
  tag: 'supervision',
  summary:
    'Accept a reply, or find it not enough: the unit replies again, within the limit of the rule of that day',
  access: `${SUPERVISING}; nobody judges the own reply`,
  params: SupervisionOrderParams,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('accept'), words: Reason.optional() }),
    z.strictObject({ verdict: z.literal('reopen'), reason: Reason }),
  ]),
  answer: Stepped.extend({ dueOn: Day.optional().describe('The new limit') }),
  editsVersion: true,
  problems: ['supervision.not-yours', 'supervision.not-possible-now', 'supervision.own-reply'],
})

export const withdrawSupervisionOrder = operation({
  id: 'withdrawSupervisionOrder',
  method: 'POST',
  path: '/supervision-orders/{supervisionOrderId}/withdrawal',
  tag: 'supervision',
  summary: 'Take back an order that was not right; it stays on record with the reason',
  access: SUPERVISING,
  params: SupervisionOrderParams,
  body: z.strictObject({ reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['supervision.not-yours', 'supervision.not-possible-now'],
})

const MatterTrigger = Trigger.extend({
  disputeId: z.uuid(),
  disputeCode: z.string(),
  disputeTitle: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  answerableName: z.string().optional(),
  orders: z.int().describe('Orders that there were before'),
})

export const listSupervisionTriggers = operation({
  id: 'listSupervisionTriggers',
  method: 'GET',
  path: '/supervision/triggers',
  tag: 'supervision',
  summary: 'Disputes that should be supervised, each with the computed reason; the oldest first',
  access: 'Supervisors, triage officers and the head of the bureau: disputes that they reach',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  answer: z.object({
    triggers: z.array(MatterTrigger),
    hasMore: z.boolean(),
    amberDays: z.int().describe('Calendar days before the limit from which a clock is amber'),
  }),
})

const WeekQuery = z.strictObject({ on: Day.optional().describe('A day of the week; today where left out') })

export const readSupervisionWeek = operation({
  id: 'readSupervisionWeek',
  method: 'GET',
  path: '/supervision/week',
  tag: 'supervision',
  summary: 'The weekly list: every order of a week, Monday to Sunday, and the figures in which it counts',
  access: 'Supervisors, triage officers and the head of the bureau: disputes that they reach',
  query: WeekQuery.extend({
    column: z.enum(weekColumns).optional().describe('Whose rows are shown; left out: every order'),
    unitId: z.uuid().optional().describe('Of this unit alone'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    from: Day,
    to: Day,
    isCurrent: z.boolean(),
    units: z
      .array(
        z.object({
          unitId: z.uuid(),
          unitName: z.string(),
          counts: z
            .partialRecord(z.enum(weekColumns), z.int())
            .describe('Over everything, not the page alone'),
        }),
      )
      .describe('Units with at least one row'),
    orders: z.array(Order.extend({ figures: z.array(z.enum(codesOf(weekFigures))) })).describe('This page'),
    triggers: z
      .array(MatterTrigger)
      .describe(
        'This page, where the column is `to-supervise`: what should be supervised today and is no longer in time; none of a past week, which kept what was ordered',
      ),
    rows: z.int().describe('On all pages together'),
    pages: z.int(),
  }),
})

export const printSupervisionWeek = operation({
  id: 'printSupervisionWeek',
  method: 'GET',
  path: '/supervision/week/paper',
  tag: 'supervision',
  summary: 'The weekly list as PDF or Word',
  access: 'Supervisors, triage officers and the head of the bureau: disputes that they reach',
  query: WeekQuery.extend({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.not-made'],
})

const Side = z.object({
  parties: z.int(),
  asked: z.int(),
  answered: z.int(),
  satisfied: z.int(),
  fairly: z.int(),
  dissatisfied: z.int(),
  rate: z.number().optional().describe('Percent of those who answered'),
})

export const readAftercare = operation({
  id: 'readAftercare',
  method: 'GET',
  path: '/supervision/aftercare',
  tag: 'supervision',
  summary:
    'Follow-up visits that fell due in a period and what became of them, and how satisfied each side is of the matters that ended in it; who did not answer counts as nothing',
  access: 'Supervisors, triage officers and the head of the bureau: disputes that they reach',
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.object({
    visits: z.object({ due: z.int(), done: z.int(), late: z.int(), missed: z.int() }),
    open: z
      .array(
        z.object({
          disputeId: z.uuid(),
          disputeCode: z.string(),
          disputeTitle: z.string(),
          unitName: z.string(),
          dueOn: Day,
          state: z.enum(['due', 'late', 'missed']),
        }),
      )
      .describe('The rows behind late and missed, the oldest first; 200 at most'),
    sides: z.object({ applicant: Side, respondent: Side }),
    both: Side.describe('Its rate is the measure `satisfied` of the same period'),
    withoutAgreement: Side.describe('Both sides of matters that ended without agreement'),
  }),
  problems: ['supervision.period-reversed'],
})
