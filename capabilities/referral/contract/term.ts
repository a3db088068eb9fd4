import { z } from 'zod'
import { pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { consentChannels } from '../domain/index.ts'
import { ReferralParams, Stepped, WORKERS, Words } from './shapes.ts'

const common = {
  method: 'POST',
  tag: 'referral',
  access: WORKERS,
  params: ReferralParams,
  answer: Stepped.extend({ dueOn: Day.optional().describe('None while it stands still') }),
  editsVersion: true,
} as const

const Why = Words.describe('Why, and which paper shows it')
const problems = [
  'disputes.held-elsewhere',
  'referral.not-possible-now',
  'referral.day-in-future',
  'referral.day-too-early',
  'clock.already-lapsed',
] as const

export const extendReferralTerm = operation({
  ...common,
  id: 'extendReferralTerm',
  path: '/referrals/{referralId}/term/extension',
  summary:
    "Prolong the referral's own term by whose word its rule asks for: every party, the head, or a letter of the other body",
  body: z.strictObject({
    length: z.int().min(1).max(365).describe('In the unit of the term'),
    onDay: Day.describe('On which it was agreed, approved or told'),
    words: Why,
    consents: z
      .array(z.strictObject({ partyId: z.uuid(), onDay: Day, channel: z.enum(codesOf(consentChannels)) }))
      .max(200)
      .default([])
      .describe('Of every party, where the rule asks for it'),
  }),
  problems: [
    ...problems,
    'referral.not-extendable',
    'referral.extended-too-often',
    'referral.extension-too-long',
    'referral.extension-consent-missing',
    'referral.consent-too-late',
    'referral.head-approves',
  ],
})

export const pauseReferralTerm = operation({
  ...common,
  id: 'pauseReferralTerm',
  path: '/referrals/{referralId}/term/pause',
  summary:
    "Let the referral's own term stand still on a ground that its rule names; the day itself is not counted",
  body: z.strictObject({ ground: z.enum(codesOf(pauseGrounds)), onDay: Day, words: Why }),
  problems: [...problems, 'referral.ground-not-allowed'],
})

export const resumeReferralTerm = operation({
  ...common,
  id: 'resumeReferralTerm',
  path: '/referrals/{referralId}/term/resumption',
  summary: "Let the referral's own term run on; it counts from that day",
  body: z.strictObject({ onDay: Day, words: Why }),
  problems,
})
