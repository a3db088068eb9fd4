import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  aidMatters,
  aidResults,
  aidStandings,
  aidStates,
  meansFree,
  meansProofs,
  urgencies,
  verificationFree,
} from '../domain/index.ts'
import { LEADERS, READERS } from './leading.ts'

const Matter = z.enum(codesOf(aidMatters))
const MeansFree = z.enum(codesOf(meansFree))
const VerificationFree = z.enum(codesOf(verificationFree))
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

export const readAid = operation({
  id: 'readAid',
  method: 'GET',
  path: '/disputes/{disputeId}/legal-aid',
  tag: 'exits',
  summary: 'Applications for legal aid with a matter: what is urgent, what came of them',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    applications: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        partyId: z.uuid(),
        partyName: z.string(),
        matter: Matter,
        standing: z.enum(codesOf(aidStandings)),
        meansFree: MeansFree.optional(),
        verificationFree: VerificationFree.optional(),
        meansProof: z.enum(codesOf(meansProofs)).optional(),
        incomeFen: Fen.optional(),
        limitationOn: Day.optional(),
        urgency: z.enum(codesOf(urgencies)).describe('`none` once it is decided'),
        appliedOn: Day,
        referralNumber: z.string().optional(),
        state: z.enum(codesOf(aidStates)),
        decidedOn: Day.optional(),
        resultWords: z.string().optional(),
        lawyer: z.string(),
        may: z.array(z.enum(codesOf(aidResults))),
        version: z.int(),
      }),
    ),
    hints: z
      .object({
        matter: Matter,
        meansFree: MeansFree.optional(),
        verificationFree: VerificationFree.optional(),
      })
      .describe('What speaks from the matter; a person decides'),
    centre: z
      .string()
      .describe('The legal aid centre of the district; empty where the list of units has none'),
    earlyDays: z.int().describe('Fewer days than these to the end of the limitation: aid is given early'),
    mayApply: z.boolean(),
    mayPrint: z.boolean(),
  }),
})

export const applyForAid = operation({
  id: 'applyForAid',
  method: 'POST',
  path: '/disputes/{disputeId}/aid-applications',
  tag: 'exits',
  summary:
    'Write down the application of a party for legal aid, and draft the referral to the centre; it counts as assistance',
  access: LEADERS,
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    matter: Matter,
    meansFree: MeansFree.optional().describe('Nobody asks about means'),
    verificationFree: VerificationFree.optional().describe('Means are a condition and not verified'),
    meansProof: z
      .enum(codesOf(meansProofs))
      .optional()
      .describe('Needed where neither of the two exemptions holds'),
    incomeFen: Fen.optional().describe('Of the family in a month'),
    limitationOn: Day.optional().describe('Last day of the limitation, where it is known'),
    needsPreservation: z.boolean().default(false).describe('Something has to be preserved at once'),
    words: z.string().trim().min(5).max(4000),
    centre: z
      .string()
      .trim()
      .max(120)
      .default('')
      .describe('To which centre; that of the district where empty'),
    minutes: z.int().min(1).max(1440).default(30).describe('How long it took, for the assistance'),
  }),
  answer: z.object({
    id: z.uuid(),
    number: z.string(),
    referralNumber: z.string().optional(),
    urgency: z.enum(codesOf(urgencies)),
  }),
  status: 201,
  problems: [
    'disputes.held-elsewhere',
    'disputes.merged',
    'exits.not-a-party',
    'exits.means-proof-missing',
    'exits.aid-applied-already',
    'exits.limitation-passed',
  ],
})

export const AidApplicationParams = z.object({ aidApplicationId: z.uuid() })

export const recordAidResult = operation({
  id: 'recordAidResult',
  method: 'POST',
  path: '/aid-applications/{aidApplicationId}/result',
  tag: 'exits',
  summary: 'What the legal aid centre decided, or that the party withdrew',
  access: LEADERS,
  params: AidApplicationParams,
  body: z.strictObject({
    result: z.enum(codesOf(aidResults)),
    onDay: Day,
    words: z.string().trim().min(2).max(1000),
    lawyer: z.string().trim().max(60).default('').describe('Who was assigned'),
  }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['disputes.held-elsewhere', 'exits.aid-decided', 'exits.day-not-possible'],
})
