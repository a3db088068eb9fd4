import type { ReviewRegime } from './clock.ts'
import { positionFor } from './clock.ts'
import type { GateAnswer, ReviewObjection } from './gate.ts'

/** Steps that tell the party what will be decided, by kind of act, and the decision that they announce. */
const announces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  penalty: { notice: 'decision' },
}

/** The decision that a step announces; undefined for every other step. */
export const announcedBy = (actType: string, step: string): string | undefined => announces[actType]?.[step]

/**
 * Where the department's rule has the review before the party is told, a notice without a passed review is warned of or
 * refused as that rule says. Once a hearing was held the review stands after it.
 * @source MR 49, 50; trap 15; what a rule does not say is a warning
 */
export function objectionToNotice(
  regime: ReviewRegime,
  hearingHeld: boolean,
  { due, passed }: Pick<GateAnswer, 'due' | 'passed'>,
): ReviewObjection | undefined {
  if (!due || passed || positionFor(regime, hearingHeld) !== 'before-notice') return undefined
  return {
    weight: regime.noticeWithout ?? 'warned',
    zh: '按本部门的程序规定，告知当事人之前应当先通过法制审核；拟告知听证权利、听证后再审核的，请写明',
    en: 'By the rule of the department the legal review comes before the party is told; where it follows a hearing, say so',
    basis: regime.basis,
  }
}
