import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { complaintGrounds } from '../../committees/domain/index.ts'
import { performanceStates, performanceWays, satisfactions } from '../../disputes/domain/index.ts'
import { StandingNotice } from '../../exits/contract.ts'
import { sessionManners } from '../../mediation/domain/index.ts'
import { partyRoles } from '../../parties/domain/index.ts'
import { partyReplies, stages } from '../domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const AccessCode = z.string().trim().min(4).max(40)
const Words = z.string().trim().max(500).default('')
const judgements = codesOf(satisfactions).filter((code) => code !== 'not-answered')
const Judgement = z.enum(judgements)
const openToBearer = {
  tag: 'applications',
  access: 'Anyone who has the code of the notice',
  open: true,
  problems: ['applications.no-such-notice', 'applications.too-many-attempts'],
} as const

export const PartyPage = z.object({
  code: z.string(),
  shortName: z.string().describe('The first letter of the own name'),
  role: z.enum(codesOf(partyRoles)),
  stage: z.enum(codesOf(stages)),
  unitName: z.string(),
  contact: z
    .object({ unitName: z.string(), phone: z.string(), office: z.string().optional() })
    .optional()
    .describe('Of the unit that holds it, or of the nearest above it that has a telephone'),
  mediators: z.array(z.string()),
  dueOn: Day.optional().describe('By when mediation is to be done'),
  session: z
    .object({ plannedAt: Moment, manner: z.enum(codesOf(sessionManners)), place: z.string() })
    .optional()
    .describe('The next one to which this party is asked'),
  obligations: z
    .array(
      z.object({
        isOwn: z.boolean().describe('This party owes it; otherwise it is owed to this party'),
        way: z.enum(codesOf(performanceWays)),
        act: z.string(),
        amountFen: z.int().optional(),
        dueOn: Day,
        performance: z.enum(codesOf(performanceStates)),
      }),
    )
    .describe('Of an agreement in effect'),
  confirmationUntil: Day.optional().describe('Last day to ask the court together'),
  notice: StandingNotice.optional().describe(
    'Where else it can go, once mediation did not settle the matter',
  ),
  reply: z.object({ reply: z.enum(codesOf(partyReplies)), words: z.string(), at: Moment }).optional(),
  mayReply: z.boolean(),
  judgement: z.object({ satisfaction: Judgement, words: z.string(), at: Moment }).optional(),
  mayJudge: z.boolean(),
  complainable: z
    .array(z.object({ mediatorId: z.uuid(), name: z.string() }))
    .describe('Mediators of a committee about whom this party may complain'),
  complaints: z.array(z.object({ number: z.string(), at: Moment, dueOn: Day, isDecided: z.boolean() })),
})

export const readPartyPage = operation({
  ...openToBearer,
  id: 'readPartyPage',
  method: 'POST',
  path: '/party-page',
  summary: "A party's own page: what this is, what it has to do, by when; no other party is named",
  body: z.strictObject({ accessCode: AccessCode }),
  answer: PartyPage,
})

export const replyAsParty = operation({
  ...openToBearer,
  id: 'replyAsParty',
  method: 'POST',
  path: '/party-page/replies',
  summary: 'Whether a party takes part, in its own words; no consent yet, the mediator asks and records that',
  body: z.strictObject({ accessCode: AccessCode, reply: z.enum(codesOf(partyReplies)), words: Words }),
  answer: z.object({ at: Moment }),
  status: 201,
  problems: [...openToBearer.problems, 'applications.too-late-to-reply'],
})

export const judgeAsParty = operation({
  ...openToBearer,
  id: 'judgeAsParty',
  method: 'POST',
  path: '/party-page/judgements',
  summary:
    'How satisfied a party is once a proceeding has ended, with or without agreement; the newest counts',
  body: z.strictObject({ accessCode: AccessCode, satisfaction: Judgement, words: Words }),
  answer: z.object({ at: Moment }),
  status: 201,
  problems: [...openToBearer.problems, 'applications.nothing-to-judge'],
})

/** @source People's Mediation Law art. 15 for the grounds */
export const PartyComplaint = z.strictObject({
  mediatorId: z.uuid(),
  ground: z.enum(codesOf(complaintGrounds)),
  words: z.string().trim().min(5).max(4000),
})

export const complainAsParty = operation({
  ...openToBearer,
  id: 'complainAsParty',
  method: 'POST',
  path: '/party-page/complaints',
  summary:
    'Complain about a mediator of the own matter on one of the four grounds of the law; it goes to who runs the committee, with the name and the telephone of the party',
  body: PartyComplaint.extend({ accessCode: AccessCode }),
  answer: z.object({ number: z.string(), dueOn: Day }),
  status: 201,
  problems: [...openToBearer.problems, 'applications.no-such-mediator', 'applications.too-many-complaints'],
})

const PartyParams = z.strictObject({ disputeId: z.uuid(), partyId: z.uuid() })

export const listPartyNotices = operation({
  id: 'listPartyNotices',
  method: 'GET',
  path: '/disputes/{disputeId}/party-notices',
  tag: 'applications',
  summary: 'Which party was told, what each said on its page, and how satisfied each is',
  access: 'Case workers who reach the dispute',
  params: z.strictObject({ disputeId: z.uuid() }),
  answer: z.object({
    mayIssue: z.boolean(),
    hasEnded: z.boolean().describe('A proceeding has ended: each party is asked how satisfied it is'),
    parties: z.array(
      z.object({
        partyId: z.uuid(),
        name: z.string(),
        role: z.enum(codesOf(partyRoles)),
        issuedAt: Moment.optional(),
        issuedBy: z.string().optional(),
        replies: z.array(
          z.object({
            id: z.uuid(),
            reply: z.enum(codesOf(partyReplies)),
            words: z.string(),
            at: Moment,
            heededAt: Moment.optional(),
            heededBy: z.string().optional(),
            heededAs: z.string().optional(),
          }),
        ),
        judgement: z.object({ satisfaction: Judgement, words: z.string(), at: Moment }).optional(),
      }),
    ),
  }),
})

export const issuePartyNotice = operation({
  id: 'issuePartyNotice',
  method: 'POST',
  path: '/disputes/{disputeId}/parties/{partyId}/notice',
  tag: 'applications',
  summary: 'Gives a party a code for its own page; an older code of the same party stops working',
  access: 'Case workers of the unit that holds the dispute',
  params: PartyParams,
  answer: z.object({
    accessCode: z.string().describe('Shown once; the house keeps its digest only'),
    shortName: z.string(),
  }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'applications.no-such-party'],
})

export const printPartyNotice = operation({
  id: 'printPartyNotice',
  method: 'POST',
  path: '/disputes/{disputeId}/parties/{partyId}/notice/prints',
  tag: 'applications',
  summary: 'The letter with the code that was just given, as PDF or Word',
  access: 'Case workers of the unit that holds the dispute',
  params: PartyParams,
  body: z.strictObject({
    accessCode: AccessCode,
    address: z
      .url({ protocol: /^https?$/ })
      .max(200)
      .describe('Where the page stands, as printed'),
    as: z.enum(['pdf', 'word']),
  }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['disputes.held-elsewhere', 'applications.no-such-notice', 'papers.not-made'],
})

export const heedReply = operation({
  id: 'heedReply',
  method: 'POST',
  path: '/disputes/{disputeId}/party-replies/{partyReplyId}/heeding',
  tag: 'applications',
  summary: 'What was done about the words of a party; the reply leaves the worklist',
  access: 'Case workers of the unit that holds the dispute',
  params: z.strictObject({ disputeId: z.uuid(), partyReplyId: z.uuid() }),
  body: z.strictObject({ words: z.string().trim().min(2).max(500) }),
  answer: z.object({ at: Moment }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'applications.nothing-to-heed'],
})
