import { z } from 'zod'
import { appointmentWays } from '#capabilities/organisations/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { complaintGrounds, complaintStates, consequences, tellingWays } from '../domain/index.ts'

const HANDLES =
  'Heads of the committee (not where its director is accused), heads of a unit above it, the head of the bureau; never whoever is accused'
const Moment = z.iso.datetime({ offset: true })
const ComplaintParams = z.object({ complaintId: z.uuid() })
const Stepped = z.object({ id: z.uuid(), version: z.int() })

export const fileComplaint = operation({
  id: 'fileComplaint',
  method: 'POST',
  path: '/complaints',
  tag: 'complaints',
  summary:
    'Take down a complaint about a mediator, on one of the four grounds of the law; anybody may complain',
  access: 'Everybody with a role in case work takes one down',
  body: z.strictObject({
    unitId: z.uuid().describe('The committee'),
    personId: z.uuid().describe('The mediator'),
    ground: z.enum(codesOf(complaintGrounds)),
    words: z.string().trim().min(5).max(4000),
    onDay: Day.optional().describe('When it happened'),
    complainant: z
      .strictObject({ name: z.string().trim().min(2).max(40), phone: z.string().trim().max(20).optional() })
      .optional()
      .describe('Left out of who would not say'),
  }),
  answer: z.object({ id: z.uuid(), number: z.string(), dueOn: Day }),
  status: 201,
  problems: ['committees.not-in-it', 'committees.wrong-days'],
})

const Complaint = z.object({
  id: z.uuid(),
  number: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  personName: z.string(),
  appointment: z.enum(codesOf(appointmentWays)),
  ground: z.enum(codesOf(complaintGrounds)),
  words: z.string(),
  onDay: Day.optional(),
  complainant: z
    .object({ name: z.string(), phone: z.string().optional() })
    .optional()
    .describe('Whoever handles has to reply'),
  state: z.enum(codesOf(complaintStates)),
  receivedAt: Moment,
  receivedBy: z.string().optional().describe('Left out where a party filed it by its own code'),
  dueOn: Day,
  isLate: z.boolean(),
  assumption: z.boolean().describe('No source gives this limit'),
  isFounded: z.boolean().optional(),
  consequence: z.enum(codesOf(consequences)).optional(),
  finding: z.string().optional(),
  reply: z.string().optional(),
  decidedAt: Moment.optional(),
  decidedBy: z.string().optional(),
  repliedOn: Day.optional(),
  repliedAs: z.enum(codesOf(tellingWays)).optional(),
  version: z.int(),
})

export const listComplaints = operation({
  id: 'listComplaints',
  method: 'GET',
  path: '/complaints',
  tag: 'complaints',
  summary: 'Complaints that one may handle, the open ones first',
  access: HANDLES,
  query: z.strictObject({ state: z.enum(codesOf(complaintStates)).optional() }),
  answer: z.object({ complaints: z.array(Complaint), hasMore: z.boolean() }),
})

export const decideComplaint = operation({
  id: 'decideComplaint',
  method: 'POST',
  path: '/complaints/{complaintId}/decision',
  tag: 'complaints',
  summary: 'Find whether it is founded, and what follows by the law; a removal ends the office that day',
  access: HANDLES,
  params: ComplaintParams,
  body: z.strictObject({
    isFounded: z.boolean(),
    isSerious: z.boolean(),
    consequence: z.enum(codesOf(consequences)),
    finding: z.string().trim().min(5).max(4000).describe('What was found, and how'),
    reply: z.string().trim().min(5).max(2000).describe('What the complainant and the mediator are told'),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['committees.not-possible-now', 'committees.consequence-not-lawful'],
})

export const recordComplaintReply = operation({
  id: 'recordComplaintReply',
  method: 'POST',
  path: '/complaints/{complaintId}/reply',
  tag: 'complaints',
  summary: 'The complainant was told: when and how',
  access: HANDLES,
  params: ComplaintParams,
  body: z.strictObject({ repliedOn: Day, repliedAs: z.enum(codesOf(tellingWays)) }),
  answer: Stepped,
  editsVersion: true,
  problems: ['committees.not-possible-now', 'committees.wrong-days'],
})

export const listComplaintsAboutMe = operation({
  id: 'listComplaintsAboutMe',
  method: 'GET',
  path: '/complaints/about-me',
  tag: 'complaints',
  summary: 'What was decided of complaints about the own person; neither complainants nor open complaints',
  access: 'Whoever is signed in: decisions about the own person',
  answer: z.object({
    decisions: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        ground: z.enum(codesOf(complaintGrounds)),
        isFounded: z.boolean(),
        consequence: z.enum(codesOf(consequences)),
        reply: z.string(),
        decidedAt: Moment,
      }),
    ),
  }),
})
