import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { choices, conflictSigns, consentAnswers, consentChannels, declarations } from '../domain/index.ts'
import { Changed, Made, WORKERS, working, workProblems } from './work.ts'

export const listMediatorCandidates = operation({
  id: 'listMediatorCandidates',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation/candidates',
  tag: 'mediation',
  summary:
    'Who could mediate: people of the holding unit, with what they have open and what speaks against them',
  access: WORKERS,
  params: DisputeParams,
  answer: z.object({
    candidates: z.array(
      z.object({
        accountId: z.uuid(),
        name: z.string(),
        openMatters: z.int(),
        conflicts: z
          .array(z.enum(codesOf(conflictSigns)))
          .describe('Signs of a conflict that the house noticed; with one, every party has to agree'),
      }),
    ),
  }),
})

export const appointMediator = operation({
  ...working,
  id: 'appointMediator',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/mediators',
  summary:
    'Appoint a mediator, who declares what speaks against it; a ground needs the agreement of every party',
  params: DisputeParams,
  body: z.strictObject({
    accountId: z.uuid(),
    isHost: z.boolean(),
    chosenBy: z.enum(codesOf(choices)),
    declared: z.enum(codesOf(declarations)),
    waiver: Reason.optional().describe('How every party agreed in spite of the ground'),
  }),
  answer: Made,
  status: 201,
  problems: [
    ...workProblems,
    'mediation.not-a-mediator',
    'mediation.conflict',
    'mediation.already-mediator',
    'safety.kept-apart',
  ],
})

export const releaseMediator = operation({
  ...working,
  id: 'releaseMediator',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/mediators/{accountId}/release',
  summary: 'Release a mediator, with the reason',
  params: DisputeParams.extend({ accountId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  problems: workProblems,
})

export const recordConsent = operation({
  ...working,
  id: 'recordConsent',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/consents',
  summary: 'Record that a party was told its rights, and whether it agrees to mediate',
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    answer: z.enum(codesOf(consentAnswers)),
    channel: z.enum(codesOf(consentChannels)),
    onDay: Day,
    rightsTold: z.boolean(),
    note: z.string().trim().max(1000).default(''),
  }),
  answer: Made,
  status: 201,
  problems: [
    ...workProblems,
    'mediation.not-a-party',
    'mediation.in-the-future',
    'mediation.rights-not-told',
  ],
})

export const beginMediation = operation({
  ...working,
  id: 'beginMediation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/beginning',
  summary: 'Begin: a host is appointed and every party agreed',
  params: DisputeParams,
  answer: Changed,
  problems: [...workProblems, 'mediation.no-host', 'mediation.consent-missing'],
})
