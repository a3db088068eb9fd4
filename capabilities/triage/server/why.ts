import type { RuledReason } from '#capabilities/disputes/domain/index.ts'

/** Why a matter changed hands: what somebody wrote, or the code of a rule's reason with the basis of the rule. */
export type Why = { readonly reason: string } | { readonly because: RuledReason; readonly basis: string }

/** For the two columns that keep it: the words, the code. */
export const whyColumns = (why: Why): readonly [string | null, RuledReason | null] =>
  'reason' in why ? [why.reason, null] : [null, why.because]
