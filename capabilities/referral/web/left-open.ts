import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { Referral } from './referral.ts'

type Clocks = Pick<Answer<typeof readDispute>, 'clocks'>
type Sent = Pick<Referral, 'direction' | 'state'>

/**
 * What another body sent went back to it, or was taken back by it, and the mediation that it was sent for has not been
 * ended here. @returns how the letter ended; undefined where nothing is left open
 */
export function leftOpen(
  { clocks }: Clocks,
  referrals: readonly Sent[],
): 'returned' | 'withdrawn' | undefined {
  const goesOn = clocks.some(
    ({ kind, state }) => kind === 'mediation' && (state === 'running' || state === 'paused'),
  )
  if (!goesOn) return undefined
  const ways = ['returned', 'withdrawn'] as const
  return ways.find((way) => referrals.some(({ direction, state }) => direction === 'in' && state === way))
}
