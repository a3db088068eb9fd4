import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { LEADERS, READERS } from './leading.ts'

export const readUndisputedFacts = operation({
  id: 'readUndisputedFacts',
  method: 'GET',
  path: '/disputes/{disputeId}/undisputed-facts',
  tag: 'exits',
  summary: 'Facts recorded when mediation failed, and to which of them each party agreed by its signature',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    record: z
      .object({
        id: z.uuid(),
        facts: z.array(z.string()),
        undisputed: z.array(z.int()).describe('Places, from 1, to which every party agreed'),
        answers: z.array(
          z.object({
            partyId: z.uuid(),
            agreedTo: z.array(z.int()).describe('Empty: the party refuses'),
            onDay: Day,
            words: z.string(),
          }),
        ),
      })
      .optional(),
    mayRecord: z.boolean().describe('The mediators of the turn that ended without settling it'),
    mayAnswer: z.boolean(),
    mayPrint: z.boolean(),
  }),
})

export const recordUndisputedFacts = operation({
  id: 'recordUndisputedFacts',
  method: 'POST',
  path: '/disputes/{disputeId}/undisputed-facts',
  tag: 'exits',
  summary:
    'Record facts that parties may agree to, when mediation has failed; neither offers nor confidential notes. An older record is replaced',
  access: 'The mediators of the turn',
  params: DisputeParams,
  body: z.strictObject({ facts: z.array(z.string().trim().min(4).max(1000)).min(1).max(30) }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: [
    'disputes.merged',
    'mediation.only-mediators',
    'exits.not-at-an-end',
    'exits.sounds-like-offer',
    'exits.repeats-note',
  ],
})

export const answerUndisputedFacts = operation({
  id: 'answerUndisputedFacts',
  method: 'POST',
  path: '/disputes/{disputeId}/undisputed-facts/answers',
  tag: 'exits',
  summary: 'A party agrees to some of the facts and signs them, or refuses; each answers a record once',
  access: LEADERS,
  params: DisputeParams,
  body: z.strictObject({
    recordId: z.uuid().describe('Which the party was shown'),
    partyId: z.uuid(),
    agreedTo: z.array(z.int().min(1).max(30)).max(30).describe('Places of facts, from 1; empty to refuse'),
    onDay: Day,
    words: z.string().trim().max(500).default(''),
    signature: z
      .strictObject({
        attachmentId: z.uuid(),
        manner: z.enum(['stroke', 'scan']),
        signerName: z.string().trim().min(1).max(60),
      })
      .optional()
      .describe('Needed to agree'),
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: [
    'disputes.held-elsewhere',
    'disputes.merged',
    'exits.facts-replaced',
    'exits.not-a-party',
    'exits.answered-already',
    'exits.no-such-fact',
    'exits.signature-missing',
    'exits.day-not-possible',
    'mediation.no-such-attachment',
  ],
})
