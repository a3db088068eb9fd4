import type { Answer } from '#platform/web/api-client/index.ts'
import type { listReferrals } from '../contract.ts'

export type Referral = Answer<typeof listReferrals>['referrals'][number]
