import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { Referral } from './referral.ts'

type Clocks = Pick<Answer<typeof readDispute>, 'clocks'>
type Sent = Pick<Referral, 'direction' | 'state'>

/** What another body sent went back to it, and the mediation that it was sent for has not been ended here. */
export function isLeftOpen({ clocks }: Clocks, referrals: readonly Sent[]): boolean {
  const wentBack = referrals.some(({ direction, state }) => direction === 'in' && state === 'returned')
  const goesOn = clocks.some(
    ({ kind, state }) => kind === 'mediation' && (state === 'running' || state === 'paused'),
  )
  return wentBack && goesOn
}
