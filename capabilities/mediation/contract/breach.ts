import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { performanceStates, performanceWays, routes } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { breachChoices, breachSteps, policeLetterGaps } from '../domain/index.ts'
import { AgreementParams, Changed, Made, READERS, working } from './work.ts'

const Step = z.object({
  step: z.enum(codesOf(breachSteps)),
  onDay: Day,
  until: Day.optional().describe('By when a letter asks for performance'),
  routes: z.array(z.enum(codesOf(routes))),
  words: z.string(),
})

const Watched = z.object({
  id: z.uuid(),
  agreementId: z.uuid(),
  agreementNumber: z.string(),
  position: z.int(),
  debtorId: z.uuid(),
  creditorId: z.uuid().optional(),
  way: z.enum(codesOf(performanceWays)),
  act: z.string(),
  amountFen: z.int().optional(),
  paidFen: z.int(),
  leftFen: z.int().optional().describe('Left out where nothing in money is owed, which zero is not'),
  dueOn: Day,
  performance: z.enum(codesOf(performanceStates)),
  daysOverdue: z.int(),
  performances: z.array(
    z.object({ result: z.string(), onDay: Day, amountFen: z.int().optional(), note: z.string() }),
  ),
  breaches: z.array(
    z.object({
      id: z.uuid(),
      foundOn: Day,
      leftFen: z.int().optional(),
      words: z.string(),
      steps: z.array(Step),
    }),
  ),
  choices: z.array(z.enum(codesOf(breachChoices))).describe('What is open, while it is late'),
})

export const readPerformance = operation({
  id: 'readPerformance',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation/performance',
  tag: 'mediation',
  summary:
    'Every obligation of every agreement in effect: what was paid and is left, what is late, what was done about it and what can be; and the way to the police of a performed agreement',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    obligations: z.array(Watched),
    police: z.array(
      z.object({
        agreementId: z.uuid(),
        agreementNumber: z.string(),
        gaps: z.array(z.enum(codesOf(policeLetterGaps))),
        performedOn: Day.optional(),
        requests: z.array(z.object({ partyId: z.uuid(), onDay: Day })),
        bound: z.array(z.uuid()),
        decidedOn: Day.optional(),
      }),
    ),
    may: z.array(z.enum(['record', 'mediate-again'])),
    version: z.int(),
  }),
})

const ObligationParams = DisputeParams.extend({ obligationId: z.uuid() })
const BreachParams = DisputeParams.extend({ breachId: z.uuid() })
const after = ['disputes.held-elsewhere', 'mediation.not-possible-now', 'mediation.in-the-future'] as const

export const recordBreach = operation({
  ...working,
  id: 'recordBreach',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/obligations/{obligationId}/breaches',
  summary: 'Record that an obligation was not performed in time: what was found and what is left',
  params: ObligationParams,
  body: z.strictObject({ onDay: Day, words: Reason }),
  answer: Made,
  status: 201,
  problems: [...after, 'mediation.no-such-obligation', 'mediation.not-overdue'],
})

export const answerBreach = operation({
  ...working,
  id: 'answerBreach',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/breaches/{breachId}/steps',
  summary:
    'Record what was done about a breach: a reminder by letter, telephone or in person; routes are told by the notice of the exits',
  params: BreachParams,
  body: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('letter'),
      onDay: Day,
      until: Day.describe('By when the letter asks for performance'),
      words: z.string().trim().max(1000).default(''),
    }),
    z.strictObject({ step: z.enum(['phone', 'visit']), onDay: Day, words: Reason }),
  ]),
  answer: Changed,
  status: 201,
  problems: [...after, 'mediation.no-such-breach', 'mediation.until-before-letter'],
})

export const mediateAgain = operation({
  ...working,
  id: 'mediateAgain',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/further-turns',
  summary:
    'Take a broken or unconfirmed agreement up again: a further turn on the same matter, with its own number, consents and clock by the rule of today',
  params: DisputeParams,
  body: z.strictObject({ agreementId: z.uuid(), reason: Reason }),
  answer: Made.extend({ number: z.string(), dueOn: Day }),
  status: 201,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.no-such-agreement',
    'mediation.no-reason-to-mediate-again',
  ],
})

export const recordPoliceRequest = operation({
  ...working,
  id: 'recordPoliceRequest',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/police-requests',
  summary: 'Record that a party asks the police in writing not to punish, with its letter',
  params: AgreementParams,
  body: z.strictObject({ partyId: z.uuid(), onDay: Day, attachmentId: z.uuid() }),
  answer: Changed,
  status: 201,
  problems: [
    ...after,
    'mediation.no-such-agreement',
    'mediation.not-a-party',
    'mediation.no-such-attachment',
    'mediation.already-asked',
  ],
})

export const recordPoliceDecision = operation({
  ...working,
  id: 'recordPoliceDecision',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/police-decision',
  summary: 'Record that the police decided already: no letter goes to them any more',
  params: AgreementParams,
  body: z.strictObject({ onDay: Day, words: Reason }),
  answer: Changed,
  status: 201,
  problems: [...after, 'mediation.no-such-agreement', 'mediation.already-asked'],
})
