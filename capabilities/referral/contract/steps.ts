import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import {
  categories,
  grades,
  riskFlags,
  sensitivities,
  terminationReasons,
} from '#capabilities/disputes/domain/index.ts'
import { PartyInput } from '#capabilities/parties/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { consentChannels, courtProcedures, endings, referralOutcomes } from '../domain/index.ts'

import { Body, Contact, Kind, Materials, Name, ReferralParams, Stepped, WORKERS, Words } from './shapes.ts'

const Draft = z.strictObject({
  body: Body,
  kind: Kind,
  bodyName: Name,
  contact: Contact,
  reason: Words,
  materials: Materials,
})

export const draftReferral = operation({
  id: 'draftReferral',
  method: 'POST',
  path: '/disputes/{disputeId}/referrals',
  tag: 'referral',
  summary: 'Draft a referral of an open or failed dispute to another body; hands and clocks stay as they are',
  access: WORKERS,
  params: DisputeParams,
  body: Draft,
  answer: Stepped.extend({ number: z.string() }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'disputes.merged', 'referral.no-such-way', 'referral.not-referable'],
})

export const editReferral = operation({
  id: 'editReferral',
  method: 'PUT',
  path: '/referrals/{referralId}',
  tag: 'referral',
  summary: 'Write a draft anew before it is sent',
  access: WORKERS,
  params: ReferralParams,
  body: Draft,
  answer: Stepped,
  editsVersion: true,
  problems: ['disputes.held-elsewhere', 'referral.not-possible-now', 'referral.no-such-way'],
})

/** What is typed in from a letter that came on paper. */
export const Arrival = Draft.omit({ reason: true }).extend({
  theirNumber: z.string().trim().min(1).max(80),
  letterOn: Day.optional(),
  procedure: z.enum(codesOf(courtProcedures)).optional(),
  isOtherBody: z
    .boolean()
    .default(false)
    .describe('It was compared: the same number under a like name is the letter of another body'),
  consentsStated: z.boolean().default(false).describe('Their letter says that every party agreed'),
  title: z.string().trim().min(2).max(120).describe('The cause, in a few words'),
  narrative: z.string().trim().min(5).max(20_000),
  requests: z.array(z.string().trim().min(2).max(500)).max(20).default([]),
  category: z.enum(codesOf(categories)),
  grade: z.enum(codesOf(grades)),
  amountFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  divisionCode: z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/),
  place: z.string().trim().max(200).default(''),
  flags: z
    .array(z.enum(codesOf(riskFlags)))
    .max(20)
    .default([]),
  sensitivity: z.enum(codesOf(sensitivities)).default('ordinary'),
  parties: z.array(PartyInput).min(1).max(200),
})

export const receiveReferral = operation({
  id: 'receiveReferral',
  method: 'POST',
  path: '/referrals',
  tag: 'referral',
  summary:
    'Register what another body sent on paper: guided people become a visit, everything else a dispute. The same number of the same body is one referral and answers the one that is there',
  access:
    'Receptionists, mediators, grid workers, heads of committees and triage officers, for their own unit',
  body: Arrival,
  answer: z.object({
    id: z.uuid(),
    number: z.string(),
    isKnown: z.boolean().describe('It was registered before; nothing was changed'),
    disputeId: z.uuid().optional(),
    visitId: z.uuid().optional(),
    dueOn: Day.optional().describe('By when we confirm or refuse, or give the result'),
    version: z.int(),
  }),
  status: 201,
  problems: [
    'referral.no-such-way',
    'referral.procedure-missing',
    'referral.letter-in-future',
    'referral.known-under-other-name',
  ],
})

export const recordReferralConsent = operation({
  id: 'recordReferralConsent',
  method: 'POST',
  path: '/referrals/{referralId}/consents',
  tag: 'referral',
  summary: 'Record what a party says to the referral; a later answer replaces an earlier one',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({
    partyId: z.uuid(),
    agreed: z.boolean(),
    channel: z.enum(codesOf(consentChannels)),
    onDay: Day,
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['disputes.held-elsewhere', 'referral.ended', 'referral.not-a-party', 'referral.day-in-future'],
})

export const sendReferral = operation({
  id: 'sendReferral',
  method: 'POST',
  path: '/referrals/{referralId}/sending',
  tag: 'referral',
  summary: 'Send the letter: needs the consent of every party where the kind asks for it',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({ onDay: Day }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.consent-missing',
    'referral.consent-refused',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

export const acknowledgeReferral = operation({
  id: 'acknowledgeReferral',
  method: 'POST',
  path: '/referrals/{referralId}/receipt',
  tag: 'referral',
  summary: "Record the other body's receipt: its term counts from that day",
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({ onDay: Day, receivedBy: z.string().trim().max(80).default('') }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

export const confirmReferral = operation({
  id: 'confirmReferral',
  method: 'POST',
  path: '/referrals/{referralId}/confirmation',
  tag: 'referral',
  summary: "Confirm what came in: the referral's own term counts from this day",
  access: WORKERS,
  params: ReferralParams,
  answer: Stepped.extend({ dueOn: Day.optional() }),
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.consent-missing',
    'referral.consent-refused',
  ],
})

export const giveBackOriginals = operation({
  id: 'giveBackOriginals',
  method: 'POST',
  path: '/referrals/{referralId}/originals',
  tag: 'referral',
  summary: 'Note that originals which were kept here when the referral ended went back to who sent it',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({ materialIds: z.array(z.uuid()).min(1).max(60), onDay: Day }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.not-kept',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})

export const endReferral = operation({
  id: 'endReferral',
  method: 'POST',
  path: '/referrals/{referralId}/ending',
  tag: 'referral',
  summary:
    'The result, the return, the refusal with its reason, or the withdrawal; every original is accounted for',
  access: WORKERS,
  params: ReferralParams,
  body: z.strictObject({
    move: z.enum(codesOf(endings)),
    onDay: Day,
    words: Words,
    outcome: z.enum(codesOf(referralOutcomes)).optional().describe('Of a result'),
    ground: z.enum(codesOf(terminationReasons)).optional().describe('Of a return'),
    undisputed: z
      .string()
      .trim()
      .min(2)
      .max(4000)
      .optional()
      .describe('Facts that the parties agreed to record; never what they conceded'),
    materials: z
      .array(
        z.strictObject({
          materialId: z.uuid(),
          returned: z.boolean(),
          words: z.string().trim().max(200).optional(),
        }),
      )
      .max(60)
      .default([]),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'disputes.held-elsewhere',
    'referral.not-possible-now',
    'referral.outcome-missing',
    'referral.no-agreement',
    'referral.ground-missing',
    'referral.originals-open',
    'referral.day-in-future',
    'referral.day-too-early',
  ],
})
