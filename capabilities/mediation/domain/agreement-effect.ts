import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

export interface AgreementActs {
  readonly form: 'written' | 'oral'
  readonly reachedOn: LegalDate
  /** Day on which each party signed; undefined for who has not. */
  readonly parties: readonly (LegalDate | undefined)[]
  readonly mediators: readonly (LegalDate | undefined)[]
  readonly sealedOn: LegalDate | undefined
}

export const missingActs = {
  'party-signature': { zh: '当事人签名', en: "a party's signature" },
  'mediator-signature': { zh: '调解员签名', en: "the mediator's signature" },
  seal: { zh: '调委会印章', en: "the committee's seal" },
} as const satisfies CodeList

export type MissingAct = keyof typeof missingActs

/**
 * Written: every party has signed, a mediator has signed and the committee's seal is set; it takes effect on the
 * latest of these days. Oral: on the day on which it was reached. A studio's stamp is no seal.
 * @source People's Mediation Law art. 29 and 30; trap 11
 */
export function effectOf(acts: AgreementActs): {
  readonly effectiveOn?: LegalDate
  readonly missing: readonly MissingAct[]
} {
  if (acts.form === 'oral') return { effectiveOn: acts.reachedOn, missing: [] }
  const signedByMediator = latest(acts.mediators.filter((day) => day !== undefined))
  const missing: MissingAct[] = []
  if (acts.parties.length === 0 || acts.parties.includes(undefined)) missing.push('party-signature')
  if (signedByMediator === undefined) missing.push('mediator-signature')
  if (acts.sealedOn === undefined) missing.push('seal')
  if (missing.length > 0) return { missing }
  const days = [...acts.parties, signedByMediator, acts.sealedOn].filter((day) => day !== undefined)
  const effectiveOn = latest(days)
  return effectiveOn === undefined ? { missing } : { effectiveOn, missing }
}

/** Days as `YYYY-MM-DD` sort as they follow each other. */
function latest(days: readonly LegalDate[]): LegalDate | undefined {
  return days.reduce<LegalDate | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  )
}
