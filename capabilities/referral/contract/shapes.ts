import { z } from 'zod'
import { pauseGrounds, referralKinds, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { periodUnits } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import {
  consentChannels,
  courtProcedures,
  directions,
  extensionWords,
  materialForms,
  otherBodies,
  referralOutcomes,
  referralStates,
  termMoves,
} from '../domain/index.ts'

export const WORKERS =
  'Mediators, heads of committees and units, of the unit that holds the matter; triage officers who reach it'
export const READERS = 'Case workers who reach the matter'

export const Name = z.string().trim().min(2).max(120)
export const Words = z.string().trim().min(2).max(2000)
export const Contact = z
  .string()
  .trim()
  .max(120)
  .default('')
  .describe('Who can be asked there, and under which number')
const Material = z.strictObject({
  name: z.string().trim().min(1).max(120),
  form: z.enum(codesOf(materialForms)),
  count: z.int().min(1).max(999),
})
export const Materials = z.array(Material).max(60).default([])
export const Body = z.enum(codesOf(otherBodies))
export const Kind = z.enum(codesOf(referralKinds))

export const Route = z.object({
  direction: z.enum(codesOf(directions)),
  body: Body,
  kind: Kind,
  needsConsent: z.boolean().describe('Of every party'),
  start: z
    .enum(['confirmation', 'receipt'])
    .optional()
    .describe('From which event the term counts; none where nothing is owed'),
  needsProcedure: z.boolean().describe('The term hangs on the procedure of the suit'),
  basis: z.string(),
  assumption: z.boolean(),
})

const Clock = z.object({
  kind: z.enum(['referral-answer', 'referral-term']),
  state: z.string(),
  dueOn: Day,
  daysLeft: z.int(),
  warning: z.enum(['none', 'amber', 'red']),
  provisional: z.boolean(),
  because: z.string(),
  basis: z.string(),
  assumption: z.boolean(),
  changes: z
    .array(
      z.object({
        version: z.int().describe('Which version of the referral it made'),
        move: z.enum(codesOf(termMoves)),
        onDay: Day,
        length: z.int().optional(),
        ground: z.enum(codesOf(pauseGrounds)).optional(),
        words: z.string(),
        dueOn: Day.optional().describe('Up to when it ran afterwards'),
        by: z.string(),
        consents: z.array(
          z.object({ partyId: z.uuid(), onDay: Day, channel: z.enum(codesOf(consentChannels)) }),
        ),
      }),
    )
    .describe('What its own ledger says beside the start, the first one first'),
  rule: z
    .object({
      extension: z
        .object({
          by: z.enum(codesOf(extensionWords)),
          timesLeft: z.int(),
          longest: z.int(),
          unit: z.enum(codesOf(periodUnits)),
        })
        .optional(),
      grounds: z.array(z.enum(codesOf(pauseGrounds))),
      basis: z.string(),
      assumption: z.boolean(),
    })
    .optional()
    .describe('How this term may change, by the rule of the day on which it began'),
})

export const papers = ['letter', 'receipt', 'reply'] as const

export const Referral = z.object({
  id: z.uuid(),
  number: z.string(),
  theirNumber: z.string().optional(),
  direction: z.enum(codesOf(directions)),
  kind: Kind,
  body: Body,
  bodyName: z.string(),
  contact: z.string(),
  state: z.enum(codesOf(referralStates)),
  disputeId: z.uuid().optional(),
  visitId: z.uuid().optional(),
  matterCode: z.string(),
  matterTitle: z.string(),
  unitName: z.string().describe('Which holds the matter now'),
  reason: z.string(),
  procedure: z.enum(codesOf(courtProcedures)).optional(),
  letterOn: Day.optional(),
  sentOn: Day.optional(),
  receivedOn: Day.optional(),
  receivedBy: z.string().optional(),
  confirmedOn: Day.optional(),
  endedOn: Day.optional(),
  outcome: z.enum(codesOf(referralOutcomes)).optional(),
  ground: z.enum(codesOf(terminationReasons)).optional(),
  endWords: z.string().optional(),
  undisputed: z.string().optional(),
  consentStanding: z.enum(['not-needed', 'given', 'missing', 'refused']),
  consents: z.array(
    z.object({
      partyId: z.uuid(),
      name: z.string(),
      agreed: z.boolean().optional(),
      channel: z.enum(codesOf(consentChannels)).optional(),
      onDay: Day.optional(),
    }),
  ),
  materials: z.array(
    Material.extend({ id: z.uuid(), returned: z.boolean().optional(), words: z.string().optional() }),
  ),
  basis: z.string(),
  assumption: z.boolean().describe('No source gives this way of referring'),
  clock: Clock.optional(),
  papers: z.array(z.enum(papers)),
  mayPrint: z.boolean(),
  may: z.array(z.string()),
  version: z.int(),
})

export const ReferralParams = z.object({ referralId: z.uuid() })
export const Stepped = z.object({ id: z.uuid(), version: z.int() })
