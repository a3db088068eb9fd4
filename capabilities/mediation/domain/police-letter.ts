import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Performance } from './obligation.ts'

/** Why the police cannot be told that an agreement was performed. @source Police Procedure Provisions art. 186 */
export const policeLetterGaps = {
  'not-in-effect': { zh: '协议尚未生效', en: 'The agreement is not in effect' },
  'not-performed': {
    zh: '协议尚未全部履行：先履行，后致函',
    en: 'It is not performed in full: performance first, the letter after it',
  },
  'request-missing': {
    zh: '须各方当事人都提出书面申请',
    en: 'Every party has to ask for it in writing',
  },
  'police-decided': {
    zh: '公安机关已经作出处理决定',
    en: 'The police have decided already',
  },
} as const
export type PoliceLetterGap = keyof typeof policeLetterGaps

export interface PoliceLetterFacts {
  readonly isEffective: boolean
  readonly obligations: readonly { readonly kept: Performance; readonly settledOn?: LegalDate | undefined }[]
  /** Who is bound by the agreement, and who of them asked in writing. */
  readonly bound: readonly string[]
  readonly asked: readonly string[]
  readonly isDecided: boolean
}

/**
 * What stands between a performed agreement and the letter. Waived, taken to court or replaced is not performed; an
 * agreement without obligations is performed when it takes effect.
 */
export function policeLetterGapsOf(facts: PoliceLetterFacts): readonly PoliceLetterGap[] {
  const gaps: PoliceLetterGap[] = []
  if (!facts.isEffective) gaps.push('not-in-effect')
  if (!facts.obligations.every(({ kept }) => kept === 'performed')) gaps.push('not-performed')
  if (!facts.bound.every((party) => facts.asked.includes(party))) gaps.push('request-missing')
  if (facts.isDecided) gaps.push('police-decided')
  return gaps
}

/** The day on which the last obligation was performed; without obligations the day of effect. */
export function performedOn(
  obligations: PoliceLetterFacts['obligations'],
  effectiveOn: LegalDate,
): LegalDate | undefined {
  if (!obligations.every(({ kept }) => kept === 'performed')) return undefined
  const days = obligations.flatMap(({ settledOn }) => settledOn ?? [])
  return [...days, effectiveOn].sort().at(-1)
}
