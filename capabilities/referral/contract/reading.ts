import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { directions } from '../domain/index.ts'

import { READERS, Referral, ReferralParams, Route } from './shapes.ts'

export const listReferralRoutes = operation({
  id: 'listReferralRoutes',
  method: 'GET',
  path: '/referral-routes',
  tag: 'referral',
  summary: 'Which body refers by which kind in which direction, by the rule of today, each with its basis',
  access: 'Case workers',
  answer: z.object({ routes: z.array(Route) }),
})

export const referralFilters = z.strictObject({
  direction: z.enum(codesOf(directions)).optional(),
  state: z.enum(['open', 'ended', 'all']).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const listReferrals = operation({
  id: 'listReferrals',
  method: 'GET',
  path: '/referrals',
  tag: 'referral',
  summary: 'Referrals in and out: open ones the most urgent first, others the latest first',
  access: READERS,
  query: referralFilters,
  answer: z.object({ referrals: z.array(Referral) }),
})

export const listMatterReferrals = operation({
  id: 'listMatterReferrals',
  method: 'GET',
  path: '/disputes/{disputeId}/referrals',
  tag: 'referral',
  summary: 'From whom a dispute came and to whom it was referred',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    referrals: z.array(Referral),
    mayDraft: z.boolean(),
  }),
})

export const readReferral = operation({
  id: 'readReferral',
  method: 'GET',
  path: '/referrals/{referralId}',
  tag: 'referral',
  summary:
    'One referral: its state, its own clock with the sentence, consents, materials, what may be done now',
  access: READERS,
  params: ReferralParams,
  answer: Referral,
})
