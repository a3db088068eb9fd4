import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'
import { type Level, levelOf, type Rung, rungAbove } from './ladder.ts'

/** Where a head's question to a unit of the same level stands. */
export const offerStates = {
  offered: { zh: '待答复', en: 'Waiting for the answer' },
  taken: { zh: '已接办', en: 'Taken' },
  declined: { zh: '不接办', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期未答复', en: 'Not answered in time' },
  overtaken: { zh: '已另行流转', en: 'Changed hands otherwise' },
} as const satisfies CodeList
export type OfferState = keyof typeof offerStates
export type OfferMove = 'take' | 'decline' | 'withdraw' | 'lapse' | 'overtake'

/**
 * Only the other unit's yes changes hands; silence is none. Until then the asker holds the matter and its clock runs on.
 * @source Ningbo Mediation Regulation art. 18: another committee with its consent [P4]; what silence means: assumption
 */
export const offerMoves = {
  offered: {
    take: 'taken',
    decline: 'declined',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
    overtake: 'overtaken',
  },
  taken: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
  overtaken: {},
} as const satisfies Moves<OfferState, OfferMove>

/**
 * Whether `unit` stands beside the holder: on the same level, under the same unit above. Departments, courts and police
 * mediate by laws of their own: a matter goes to them by the hub or by a referral to which the parties agree.
 */
export function isBeside(unit: Rung, holder: Rung, units: readonly Rung[], order: readonly Level[]): boolean {
  if (unit.id === holder.id || ![unit, holder].every(isOfLadder)) return false
  const [mine, theirs] = [levelOf(unit, units), levelOf(holder, units)]
  if (mine === undefined || mine !== theirs) return false
  const above = rungAbove(holder, units, order)
  return above !== undefined && rungAbove(unit, units, order)?.id === above.id
}

const isOfLadder = ({ kind }: Rung) => ['committee', 'township', 'community', 'grid'].includes(kind)

/** How often a matter goes sideways before somebody above looks at it. @param acts of its changes of hands, in order */
export function mayGoSideways(acts: readonly string[], times: number): boolean {
  const ours = [...acts].reverse().findIndex((act) => act !== 'passed-sideways')
  return (ours < 0 ? acts.length : ours) < times
}
