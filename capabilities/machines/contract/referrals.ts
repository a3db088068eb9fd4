import { z } from 'zod'
import { pauseGrounds, referralKinds } from '#capabilities/disputes/domain/index.ts'
import { Arrival } from '#capabilities/referral/contract.ts'
import {
  courtProcedures,
  directions,
  materialForms,
  referralOutcomes,
  referralStates,
  termMoves,
} from '#capabilities/referral/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { messageTypes } from '../domain/index.ts'

const OWN = 'Outside systems, for the referrals of their own organisation'
const State = z.enum(codesOf(referralStates))

/** As the other body sees it: what its letters and ours say, and no more. */
const MachineReferral = z.object({
  id: z.uuid(),
  number: z.string().describe('Ours'),
  theirNumber: z.string().optional(),
  direction: z.enum(codesOf(directions)).describe('As this house sees it: `in` was referred to it'),
  kind: z.enum(codesOf(referralKinds)),
  state: State,
  matterCode: z.string(),
  title: z.string(),
  unitName: z.string().describe('Which holds the matter now'),
  procedure: z.enum(codesOf(courtProcedures)).optional(),
  sentOn: Day.optional(),
  receivedOn: Day.optional(),
  confirmedOn: Day.optional(),
  endedOn: Day.optional(),
  dueOn: Day.optional(),
  term: z
    .object({
      state: z.string().describe('`paused` while it stands still: then no day is due'),
      dueOn: Day.optional(),
      because: z.string().describe('How the day is counted, in the language asked for'),
      changes: z.array(
        z.object({
          move: z.enum(codesOf(termMoves)),
          onDay: Day,
          length: z.int().optional().describe('In the unit of the term'),
          ground: z.enum(codesOf(pauseGrounds)).optional(),
          dueOn: Day.optional(),
        }),
      ),
    })
    .optional()
    .describe('The own term of the referral, as long as it is open'),
  outcome: z.enum(codesOf(referralOutcomes)).optional(),
  ground: z.string().optional(),
  words: z.string().optional(),
  undisputed: z.string().optional(),
  reason: z.string(),
  parties: z.array(z.string()).describe('Names only'),
  materials: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      form: z.enum(codesOf(materialForms)),
      count: z.int(),
      returned: z.boolean().optional(),
      words: z.string().optional(),
    }),
  ),
  nextSequence: z.int().describe('Which number their next message on it has'),
})

const Sent = Arrival.omit({ body: true, bodyName: true, isOtherBody: true }).extend({
  category: Arrival.shape.category.default('other'),
  grade: Arrival.shape.grade.default('simple'),
  divisionCode: Arrival.shape.divisionCode.optional().describe('Of the receiving unit where it is not said'),
})

export const sendMachineReferral = operation({
  id: 'sendMachineReferral',
  method: 'POST',
  path: '/machine/referrals',
  tag: 'machines',
  summary:
    'Refer a matter under their own number and be told ours at once. The same number with the same content is one referral; with other content it is a clash',
  access: OWN,
  scope: 'referrals.send',
  body: Sent,
  answer: z.object({
    id: z.uuid(),
    number: z.string(),
    theirNumber: z.string(),
    state: State,
    isKnown: z.boolean().describe('It was here before; nothing was changed'),
    dueOn: Day.optional().describe('By when this house confirms or refuses, or gives the result'),
  }),
  status: 202,
  problems: [
    'machines.number-clash',
    'referral.no-such-way',
    'referral.procedure-missing',
    'referral.letter-in-future',
  ],
})

export const listMachineReferrals = operation({
  id: 'listMachineReferrals',
  method: 'GET',
  path: '/machine/referrals',
  tag: 'machines',
  summary: 'Their referrals in both directions, the latest first; by number where an answer was lost',
  access: OWN,
  scope: 'referrals.read',
  query: z.strictObject({
    number: z.string().trim().min(1).max(80).optional().describe('Theirs or ours'),
    state: z.enum(['open', 'ended', 'all']).default('all'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({ referrals: z.array(MachineReferral) }),
})

const params = z.strictObject({ referralId: z.uuid() })

export const readMachineReferral = operation({
  id: 'readMachineReferral',
  method: 'GET',
  path: '/machine/referrals/{referralId}',
  tag: 'machines',
  summary: 'One of their referrals as it stands',
  access: OWN,
  scope: 'referrals.read',
  params,
  answer: MachineReferral,
})

const Words = z.string().trim().min(2).max(2000)

const Message = z.strictObject({
  sequence: z
    .int()
    .min(1)
    .max(9999)
    .describe('Counted by the sender for each referral, from 1 and without a gap'),
  type: z.enum(codesOf(messageTypes)),
  onDay: Day.describe('On which it happened there'),
  words: Words.optional().describe('Needed for all but a receipt'),
  receivedBy: z.string().trim().max(80).default(''),
  length: z.int().min(1).max(365).optional().describe('Of an extension, in the unit of the term'),
  ground: z.enum(codesOf(pauseGrounds)).optional().describe('Of a pause'),
  outcome: z.enum(codesOf(referralOutcomes)).optional().describe('Of a result'),
  undisputed: z.string().trim().min(2).max(4000).optional(),
  materials: z
    .array(
      z.strictObject({
        materialId: z.uuid(),
        returned: z.boolean(),
        words: z.string().trim().max(200).optional(),
      }),
    )
    .max(60)
    .default([])
    .describe('What became of each original'),
})

export const sendMachineMessage = operation({
  id: 'sendMachineMessage',
  method: 'POST',
  path: '/machine/referrals/{referralId}/messages',
  tag: 'machines',
  summary:
    'A receipt, an extension, pause or resumption of the term, a result, return, refusal or withdrawal. In order it is applied; early it is kept until those before it came; repeated it is answered as before',
  access: OWN,
  scope: 'referrals.send',
  params,
  body: Message,
  answer: z.object({
    state: z.enum(['applied', 'kept', 'refused']),
    code: z.string().optional().describe('Why it was refused, when it had waited and its turn came'),
    nextSequence: z.int().describe('Which number is awaited now'),
    referralState: State,
  }),
  status: 202,
  problems: [
    'machines.words-missing',
    'machines.length-missing',
    'machines.ground-missing',
    'machines.sequence-clash',
    'machines.sequence-too-far',
    'machines.not-theirs-to-say',
    'referral.not-possible-now',
    'referral.outcome-missing',
    'referral.originals-open',
    'referral.day-in-future',
    'referral.day-too-early',
    'referral.not-extendable',
    'referral.extended-too-often',
    'referral.extension-too-long',
    'referral.ground-not-allowed',
    'clock.already-lapsed',
  ],
})

export const listMachineEvents = operation({
  id: 'listMachineEvents',
  method: 'GET',
  path: '/machine/events',
  tag: 'machines',
  summary: 'What changed since a position, in order and without a gap: the same that webhooks tell',
  access: OWN,
  scope: 'referrals.read',
  query: z.strictObject({
    since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({
    events: z.array(
      z.object({
        position: z.int(),
        type: z
          .string()
          .describe(
            '`referral.` and the new state, `term.` and what happened to the term, or `message.` and what became of it',
          ),
        referralId: z.uuid(),
        number: z.string(),
        theirNumber: z.string().optional(),
        state: State,
        sequence: z.int().optional(),
        code: z.string().optional(),
        at: z.iso.datetime(),
      }),
    ),
    next: z.int().describe('Ask for `since` this next time'),
  }),
})
