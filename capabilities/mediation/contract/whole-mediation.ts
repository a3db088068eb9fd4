import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import {
  filings,
  followUpKinds,
  outcomes,
  proceedingKinds,
  satisfactions,
  terminationReasons,
} from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  choices,
  closingGaps,
  consentAnswers,
  consentChannels,
  declarations,
  proceedingStates,
  retentions,
  sessionManners,
  sessionStates,
  visitOccasions,
  visitStates,
} from '../domain/index.ts'
import { AgreementAsRead } from './agreement-as-read.ts'
import { Minutes } from './minutes.ts'
import { Moment, READERS } from './work.ts'

const Proceeding = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(codesOf(proceedingKinds)),
  bodyName: z.string(),
  state: z.enum(codesOf(proceedingStates)),
  acceptedOn: Day,
  begunOn: Day.optional(),
  endedOn: Day.optional(),
  outcome: z.enum(codesOf(outcomes)).optional(),
  ending: z
    .object({
      reason: z.enum(codesOf(terminationReasons)).optional(),
      note: z.string(),
    })
    .optional(),
  mediators: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      isHost: z.boolean(),
      chosenBy: z.enum(codesOf(choices)),
      declared: z.enum(codesOf(declarations)),
      waiver: z.string().optional(),
      fromDay: Day,
      toDay: Day.optional(),
    }),
  ),
  consents: z.array(
    z.object({
      partyId: z.uuid(),
      answer: z.enum(codesOf(consentAnswers)),
      channel: z.enum(codesOf(consentChannels)),
      onDay: Day,
      rightsTold: z.boolean(),
      note: z.string(),
      throughPartyId: z.uuid().optional().describe('The representative who agreed for this party'),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(codesOf(sessionStates)),
      manner: z.enum(codesOf(sessionManners)),
      place: z.string(),
      plannedAt: Moment,
      minutes: Minutes.optional(),
      cancelledFor: z.string().optional(),
    }),
  ),
  agreements: z.array(AgreementAsRead),
})

export const readMediation = operation({
  id: 'readMediation',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation',
  tag: 'mediation',
  summary:
    'The mediation of a dispute: mediators, consents, sessions, agreements, performance, follow-up and file',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    proceedings: z.array(Proceeding),
    followUps: z.array(
      z.object({
        partyId: z.uuid(),
        kind: z.enum(codesOf(followUpKinds)),
        onDay: Day,
        satisfaction: z.enum(codesOf(satisfactions)),
        findings: z.string(),
        mayEscalate: z.boolean(),
      }),
    ),
    visits: z.array(
      z.object({
        id: z.uuid(),
        occasion: z.enum(codesOf(visitOccasions)),
        dueOn: Day,
        state: z.enum(codesOf(visitStates)),
        missing: z.array(z.uuid()).describe('Parties that were not asked yet'),
        basis: z.string(),
        assumption: z.boolean(),
      }),
    ),
    file: z.object({
      state: z.enum(codesOf(filings)),
      number: z.string().optional(),
      retention: z.enum(codesOf(retentions)).optional(),
      missing: z.array(z.enum(codesOf(closingGaps))),
    }),
    may: z
      .array(z.string())
      .describe('What the caller may do now, by the same tables that the server follows'),
    oralAllowed: z.boolean(),
    version: z.int(),
  }),
})
