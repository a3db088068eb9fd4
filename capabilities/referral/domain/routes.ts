import type { EntrustingBody, Origin, ReferralKind } from '#capabilities/disputes/domain/index.ts'
import type { CourtProcedure, Direction, OtherBody } from './codes.ts'

/** From which event the term counts: never from the day of the letter. @source trap 3 */
export type TermStart = 'confirmation' | 'receipt'

/** Terms that referrals have beside the clock of the matter. */
export type TermCode =
  | 'court-delegated'
  | 'court-entrusted'
  | 'hotline'
  | 'feedback'
  | 'legal-aid-decision'
  | 'petition-triage'
  | 'outside-result'

/**
 * A way that a matter may go. A row of the dated rule `referral.routes`.
 * @property needsConsent of every party, before it is sent or confirmed
 * @property start null where nothing is owed: people are told where they can go
 * @property term null where the source knows none
 */
export interface ReferralRoute {
  readonly direction: Direction
  readonly body: OtherBody
  readonly kind: ReferralKind
  readonly needsConsent: boolean
  readonly start: TermStart | null
  readonly term: TermCode | null
  readonly basis: string
  readonly assumption: boolean
}

export function routeOf(
  routes: readonly ReferralRoute[],
  way: Pick<ReferralRoute, 'direction' | 'body' | 'kind'>,
): ReferralRoute | undefined {
  return routes.find(
    ({ direction, body, kind }) => direction === way.direction && body === way.body && kind === way.kind,
  )
}

export type TermRuleKey =
  | `limit.referral.${Exclude<TermCode, 'court-entrusted'>}`
  | `limit.referral.court-entrusted-${CourtProcedure}`

/** The key of the rule that counts a term. @returns undefined where the procedure of the suit has to be known first */
export function termRuleOf(term: TermCode, procedure: CourtProcedure | undefined): TermRuleKey | undefined {
  if (term !== 'court-entrusted') return `limit.referral.${term}`
  return procedure === undefined ? undefined : `limit.referral.court-entrusted-${procedure}`
}

/** Guided people apply themselves; whatever else comes in counts as entrusted or transferred. @source trap list; [L1 18] */
export const originOf = (kind: ReferralKind): Origin => (kind === 'guided' ? 'application' : 'entrusted')

/** Under which sender the statistics count it. @source people's mediation statistics [C2] */
export function entrustingBodyOf(body: OtherBody): EntrustingBody {
  if (body === 'traffic-police') return 'police'
  if (body === 'court' || body === 'procuratorate' || body === 'police' || body === 'petition-office')
    return body
  return 'other-department'
}
